package org.linli.web.http;

import java.nio.file.Path;

/**
 * A file that came with a form, already on the disk of the node.
 *
 * @param field name of the form's control; empty if nothing but the file was sent
 * @param name as the user knows it
 */
public record Upload(String field, String name, Path file, long bytes) {}

package org.linli.web.http;

import java.nio.file.Path;

/**
 * A file that came with a form, already on the disk of the node.
 *
 * @param name as the user knows it
 */
public record Upload(String name, Path file, long bytes) {}

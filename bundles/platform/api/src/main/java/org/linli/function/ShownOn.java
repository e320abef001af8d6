package org.linli.function;

import java.util.List;

/**
 * Where records are shown besides their own pages: on the page of a record they point to, while
 * they are open, to readers who may read them. Put together when the page is asked for; nothing is
 * written to the record of that page.
 *
 * @param link the reference to that record
 * @param page type of that record
 * @param columns the fields that are shown, each with its word
 */
public record ShownOn(String link, Class<? extends Record> page, List<String> columns) {}

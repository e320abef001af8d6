package org.linli.search;

import java.util.List;
import org.linli.record.RecordId;

/**
 * A record found.
 *
 * @param type name of the record type
 * @param title masked as the reader must see it
 * @param facts the two that tell it from others, masked likewise
 */
public record Hit(String type, RecordId id, String number, String title, List<String> facts) {}

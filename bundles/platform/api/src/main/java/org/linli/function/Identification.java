package org.linli.function;

import java.util.List;
import java.util.function.Function;
import org.linli.query.Condition;

/**
 * How a record is named exactly by somebody who does not read its type.
 *
 * @param fields what must be told, all of it
 * @param exactly what was told, in the order of the fields and not empty, as a condition that holds
 *     for one record or none
 */
public record Identification(List<String> fields, Function<List<String>, Condition> exactly) {}

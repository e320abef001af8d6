package org.linli.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was typed.
 *
 * @param directory folder the user stands in, against which file names are resolved
 */
public record Request(
        List<String> arguments, Map<String, String> options, Path directory, Locale language) {}

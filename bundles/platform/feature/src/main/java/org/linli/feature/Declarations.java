package org.linli.feature;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linli.feature.generation.Told;
import org.linli.function.FunctionSwitch.Assessment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The impact assessments that the operator declares: {@code assessed.corrections = 2026-01-15; 法制科;
 * 影响评估-2026-03.pdf} for one function, {@code assessed = ...} for all of them. The city's own set
 * goes before the node's settings, and in each what is said of one function before what is said of
 * all.
 */
final class Declarations {
    private static final Logger LOG = LoggerFactory.getLogger(Declarations.class);
    private static final String ALL = "assessed";
    private static final int PARTS = 3;

    private final Told told;
    private final Supplier<LocalDate> today;

    Declarations(Told told, Supplier<LocalDate> today) {
        this.told = told;
        this.today = today;
    }

    Optional<Assessment> of(String function) {
        String one = ALL + "." + function;
        Properties set = told.setFile().orElseGet(Properties::new);
        return Stream.of(
                        set.getProperty(one),
                        set.getProperty(ALL),
                        told.file().getProperty(one),
                        told.get(ALL))
                .filter(Objects::nonNull)
                .flatMap(line -> read(line).stream())
                .findFirst();
    }

    /** A line that cannot be read, or tells a day that has not come, declares nothing. */
    private Optional<Assessment> read(String line) {
        String[] parts = line.split("[;；]", PARTS);
        if (parts.length != PARTS || parts[1].isBlank() || parts[2].isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate on = LocalDate.parse(parts[0].strip());
            return on.isAfter(today.get())
                    ? Optional.empty()
                    : Optional.of(new Assessment(on, parts[1].strip(), parts[2].strip()));
        } catch (DateTimeException e) {
            LOG.error("A declared assessment tells no day");
            return Optional.empty();
        }
    }
}

package org.linli.feature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.linli.access.Actor;
import org.linli.feature.generation.WholeFile;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionSwitch.Assessment;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The impact assessments that city IT's own set declares beside the functions, as {@code
 * assessed.corrections = 2026-01-15; 法制科; 影响评估-2026-03.pdf}. A node that follows such a file starts
 * no function with sensitive data of which neither the file nor the node knows an assessment.
 *
 * @see "PIPL art. 55, 56; domain rules, cross-cutting, section 11"
 */
final class DeclaredAssessments {
    private static final Logger LOG = LoggerFactory.getLogger(DeclaredAssessments.class);
    private static final String KEY = "assessed.";
    private static final int PARTS = 3;

    /** All others stand on the register: a node without it is none. */
    private static final String REGISTER = "registry";

    private final Assessments assessments;
    private final Path data;
    private final String launched;
    private final String station;

    DeclaredAssessments(Assessments assessments, Station station, BundleContext context) {
        this(assessments, station, Optional.ofNullable(context.getProperty("linli.set")));
    }

    DeclaredAssessments(Assessments assessments, Station station, Optional<String> launched) {
        this.assessments = assessments;
        this.data = station.data();
        this.launched = launched.orElse("");
        this.station = station.code();
    }

    /** Whether a function may work here. */
    boolean isCovered(FunctionModel function) {
        return function.name().equals(REGISTER)
                || !Assessments.isNeeded(function)
                || file().map(set -> isRecorded(function.name(), set)).orElse(true);
    }

    private boolean isRecorded(String function, Path set) {
        keep(function, set);
        return assessments.of(function).isPresent();
    }

    /** Notes what the file tells, before a changed set is followed. */
    void keepAll() {
        file().ifPresent(set -> declared(set).keySet().forEach(function -> keep(function, set)));
    }

    private void keep(String function, Path set) {
        Assessment told = declared(set).get(function);
        boolean known =
                told != null
                        && assessments
                                .of(function)
                                .filter(kept -> kept.on().equals(told.on()))
                                .isPresent();
        if (told == null || known) {
            return;
        }
        try {
            assessments.keep(Actor.console(station, Locale.SIMPLIFIED_CHINESE), function, told);
        } catch (Refusal refusal) {
            LOG.error("Assessment of {} is not kept: {}", function, refusal.code());
        }
    }

    /** A line that cannot be read declares nothing. */
    private static Map<String, Assessment> declared(Path set) {
        Map<String, Assessment> declared = new LinkedHashMap<>();
        Properties lines = WholeFile.read(set);
        for (String key : lines.stringPropertyNames()) {
            if (key.startsWith(KEY)) {
                String function = key.substring(KEY.length());
                String[] parts = lines.getProperty(key).split("[;；]", PARTS);
                try {
                    if (parts.length == PARTS) {
                        declared.put(
                                function,
                                new Assessment(
                                        LocalDate.parse(parts[0].strip()),
                                        parts[1].strip(),
                                        parts[2].strip()));
                    }
                } catch (DateTimeException e) {
                    LOG.error("{} in the set tells no day", key);
                }
            }
        }
        return declared;
    }

    /** City IT's own file; empty for a ready set and for functions named on the node itself. */
    private Optional<Path> file() {
        Properties node = WholeFile.read(data.resolve("node.properties"));
        String told = node.getProperty("set", "").strip();
        // The file of a new node leaves the line empty; the command line may still name a set.
        String set = told.isEmpty() ? launched.strip() : told;
        return set.endsWith(".properties")
                ? Optional.of(data.resolve(set)).filter(Files::isRegularFile)
                : Optional.empty();
    }
}

package org.linli.feature;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.access.Actor;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Generations;
import org.linli.feature.generation.Told;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionSwitch.Assessment;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the impact of a function was assessed: declared by the operator, or recorded on the node.
 *
 * <p>A function with sensitive data of which neither is known is not enabled. One that works since
 * the node was set up goes on, may be switched off and on, and every overview says what is missing;
 * where the city's own set says what a station has, it says the assessments too, and what it leaves
 * out does not work.
 *
 * @see "PIPL art. 55, 56; domain rules, cross-cutting, section 11"
 */
final class DeclaredAssessments {
    private static final Logger LOG = LoggerFactory.getLogger(DeclaredAssessments.class);

    /** All others stand on the register: a node without it is none. */
    private static final String REGISTER = "registry";

    /** Generations that are looked through for a function that worked here before. */
    private static final int REMEMBERED = 1_000;

    private final Assessments assessments;
    private final Declarations declarations;
    private final Told told;
    private final Generations generations;
    private final Actor console;

    DeclaredAssessments(
            Assessments assessments, Told told, Generations generations, Station station) {
        this.assessments = assessments;
        this.declarations = new Declarations(told, station::today);
        this.told = told;
        this.generations = generations;
        this.console = Actor.console(station.code(), Locale.SIMPLIFIED_CHINESE);
    }

    /** Whether a function must not be enabled for want of its assessment; nothing is noted. */
    boolean isLackedBy(FunctionModel function) {
        return isUnassessed(function)
                && declarations.of(function.name()).isEmpty()
                && !hasWorked(function.name());
    }

    /** Those of some functions that do not lack it any more. */
    Set<String> covered(List<FunctionModel> functions) {
        return functions.stream()
                .filter(function -> !isLackedBy(function))
                .map(FunctionModel::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a function may work here; what was declared for it is noted first. */
    boolean isCovered(FunctionModel function) {
        note(function);
        return !isUnassessed(function) || hasWorked(function.name());
    }

    /** Notes what was declared for a function. */
    void note(FunctionModel function) {
        if (isSensitive(function)) {
            declarations.of(function.name()).ifPresent(one -> keep(function.name(), one));
        }
    }

    /** Whether a function keeps sensitive data and no assessment of it is recorded. */
    boolean isUnassessed(FunctionModel function) {
        return isSensitive(function) && assessments.of(function.name()).isEmpty();
    }

    private static boolean isSensitive(FunctionModel function) {
        return !function.name().equals(REGISTER) && Assessments.isNeeded(function);
    }

    /**
     * A function that the own set put on the node may lack its assessment to this day. What the
     * node ran before goes on, also where a set is told that cannot be followed.
     */
    private boolean hasWorked(String function) {
        boolean own = told.setFile().isPresent();
        return generations
                .backwards()
                .limit(REMEMBERED)
                .filter(generation -> !own || !generation.isOfOwnSet())
                .flatMap(generation -> generation.feature(function).stream())
                .anyMatch(Chosen::enabled);
    }

    /** What somebody recorded later than the declaration stays the latest. */
    private void keep(String function, Assessment told) {
        Optional<Assessment> latest = assessments.of(function);
        if (latest.filter(kept -> !told.on().isAfter(kept.on())).isPresent()) {
            return;
        }
        try {
            assessments.keep(console, function, told);
        } catch (Refusal refusal) {
            LOG.error("Assessment of {} is not kept: {}", function, refusal.code());
        }
    }
}

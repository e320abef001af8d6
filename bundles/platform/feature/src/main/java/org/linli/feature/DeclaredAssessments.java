package org.linli.feature;

import java.util.Locale;
import java.util.Optional;
import org.linli.access.Actor;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionSwitch.Assessment;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the impact of a function was assessed: declared by the operator, or recorded on the node.
 * A function with sensitive data of which neither is known does not work, however it came onto the
 * node.
 *
 * @see "PIPL art. 55, 56; domain rules, cross-cutting, section 11"
 */
final class DeclaredAssessments {
    private static final Logger LOG = LoggerFactory.getLogger(DeclaredAssessments.class);

    /** All others stand on the register: a node without it is none. */
    private static final String REGISTER = "registry";

    private final Assessments assessments;
    private final Declarations declarations;
    private final Actor console;

    DeclaredAssessments(Assessments assessments, Declarations declarations, Station station) {
        this.assessments = assessments;
        this.declarations = declarations;
        this.console = Actor.console(station.code(), Locale.SIMPLIFIED_CHINESE);
    }

    /** Whether a function lacks its assessment; nothing is noted. */
    boolean isLackedBy(FunctionModel function) {
        return isAsked(function)
                && declarations.of(function.name()).isEmpty()
                && assessments.of(function.name()).isEmpty();
    }

    /** Whether a function may work here; what was declared for it is noted first. */
    boolean isCovered(FunctionModel function) {
        if (!isAsked(function)) {
            return true;
        }
        declarations.of(function.name()).ifPresent(told -> keep(function.name(), told));
        return assessments.of(function.name()).isPresent();
    }

    private static boolean isAsked(FunctionModel function) {
        return !function.name().equals(REGISTER) && Assessments.isNeeded(function);
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

package org.linli.corrections;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.corrections.ConductDecision.ConductGround;
import org.linli.corrections.ConductDecision.ConductKind;
import org.linli.function.FunctionDefinition;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * What the law would allow the justice office to consider, when somebody is late or cannot be
 * found.
 *
 * <p>A hint to read and never a decision: whether there was an excuse, and what follows, is for
 * people of the agency to say. Nothing is stored, and no step rests on it.
 *
 * @see "Implementation Measures art. 34, 35, 46; domain rules, corrections, section 5"
 */
final class ConductHints {
    private static final String WARNING = "HINT-WARNING";
    private static final Term ADMONITION_FOR = Term.calendarDays(10);
    private static final String REVOCATION = "HINT-REVOCATION";
    private static final Term WARNING_FOR = Term.months(1);
    private static final String BASIS = "社区矫正法实施办法第三十四、三十五、四十六条，天数请区局核定";
    private static final int REPEATED = 2;

    private ConductHints() {}

    static void define(FunctionDefinition corrections) {
        corrections.period(WARNING, ADMONITION_FOR, BASIS);
        corrections.period(REVOCATION, WARNING_FOR, BASIS);
    }

    /** For which measure there is a ground. */
    enum Hint {
        ADMONITION,
        WARNING,
        REVOCATION
    }

    /**
     * The ground for one who reported late, or who is out of contact.
     *
     * @param last last day on which all was well: the due day, or the day of the last contact
     * @param day the day of the report, or the day on which it is asked
     * @return empty on the last day itself and before
     */
    static Optional<Hint> forLateness(LocalDate last, LocalDate day, Lookup lookup) {
        if (!day.isAfter(last)) {
            return Optional.empty();
        }
        if (day.isAfter(lookup.lastDay("corrections." + REVOCATION, WARNING_FOR, last))) {
            return Optional.of(Hint.REVOCATION);
        }
        return Optional.of(
                day.isAfter(lookup.lastDay("corrections." + WARNING, ADMONITION_FOR, last))
                        ? Hint.WARNING
                        : Hint.ADMONITION);
    }

    /** The ground for one who was admonished or warned before. */
    static Optional<Hint> forRepetition(long admonitions, long warnings) {
        if (warnings >= REPEATED) {
            return Optional.of(Hint.REVOCATION);
        }
        return admonitions >= REPEATED ? Optional.of(Hint.WARNING) : Optional.empty();
    }

    /** Of a case: how late the report was, or is by now, and what did not help before. */
    static List<String> ofCase(Stored<CorrectionCase> stored, Lookup lookup) {
        CorrectionCase of = stored.value();
        if (!of.isOpen()) {
            return List.of();
        }
        List<ConductDecision> decisions =
                lookup
                        .linked(
                                ConductDecision.class,
                                ConductDecision::correctionCase,
                                stored.ref())
                        .stream()
                        .map(Stored::value)
                        .toList();
        Stream<Hint> late =
                isDecided(decisions, ConductGround.LATE_REPORT)
                        ? Stream.empty()
                        : lateness(of.reportDueDate(), of.reportDate(), lookup);
        Stream<Hint> again =
                forRepetition(
                        count(decisions, ConductKind.ADMONITION),
                        count(decisions, ConductKind.WARNING))
                        .stream();
        return Stream.of(
                        late.map(hint -> "remark.late." + hint),
                        again.map(hint -> "remark.again." + hint),
                        closedDoor(stored, lookup))
                .flatMap(remarks -> remarks)
                .toList();
    }

    /** Nobody was found at the latest visit: somebody goes again, and no penalty follows. */
    private static Stream<String> closedDoor(Stored<CorrectionCase> of, Lookup lookup) {
        return lookup.linked(Visit.class, Visit::correctionCase, of.ref()).stream()
                .map(Stored::value)
                .max(Comparator.comparing(Visit::visitDate).thenComparing(Visit::isMade))
                .filter(visit -> !visit.isMade())
                .map(visit -> "remark.not-found")
                .stream();
    }

    /** Of a spell out of contact: how long it was, or has been by now. */
    static List<String> ofSpell(Stored<OutOfContact> stored, Lookup lookup) {
        OutOfContact spell = stored.value();
        return lateness(spell.lastContactOn(), spell.foundOn(), lookup)
                .map(hint -> "remark.lost." + hint)
                .toList();
    }

    private static Stream<Hint> lateness(
            @Nullable LocalDate last, @Nullable LocalDate day, Lookup lookup) {
        return last == null
                ? Stream.empty()
                : forLateness(last, day == null ? lookup.today() : day, lookup).stream();
    }

    private static boolean isDecided(List<ConductDecision> decisions, ConductGround ground) {
        return decisions.stream().anyMatch(decision -> decision.ground() == ground);
    }

    private static long count(List<ConductDecision> decisions, ConductKind kind) {
        return decisions.stream().filter(decision -> decision.kind() == kind).count();
    }
}

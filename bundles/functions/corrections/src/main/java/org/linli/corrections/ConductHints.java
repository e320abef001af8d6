package org.linli.corrections;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the law would allow the justice office to consider, when somebody is late or cannot be
 * found.
 *
 * <p>A hint to read and never a decision: whether there was an excuse, and what follows, is for
 * people of the agency to say. Nothing is stored, and no step rests on it.
 *
 * @see "Implementation Measures art. 34, 35, 46; domain rules, corrections, section 5"
 */
public final class ConductHints {
    private static final int ADMONITION_DAYS = 10;
    private static final int REPEATED = 2;

    private ConductHints() {}

    /** For which measure there is a ground. */
    public enum Hint {
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
    public static Optional<Hint> forLateness(LocalDate last, LocalDate day) {
        long days = ChronoUnit.DAYS.between(last, day);
        if (days <= 0) {
            return Optional.empty();
        }
        if (day.isAfter(last.plusMonths(1))) {
            return Optional.of(Hint.REVOCATION);
        }
        return Optional.of(days <= ADMONITION_DAYS ? Hint.ADMONITION : Hint.WARNING);
    }

    /** The ground for one who was admonished or warned before. */
    public static Optional<Hint> forRepetition(long admonitions, long warnings) {
        if (warnings >= REPEATED) {
            return Optional.of(Hint.REVOCATION);
        }
        return admonitions >= REPEATED ? Optional.of(Hint.WARNING) : Optional.empty();
    }
}

package org.linli.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.record.RecordId;
import org.osgi.annotation.versioning.ProviderType;

/** Open and done duties, narrowed to the reader's area, roles and enabled functions. */
@ProviderType
public interface Duties {

    /**
     * What the reader owes, or his people owe, due up to a day, or told by then that it will be;
     * overdue first, then by day.
     *
     * @param most at most so many; {@link #count} tells whether there are more
     */
    default List<Duty> due(Actor actor, LocalDate upTo, int most) {
        return due(actor, upTo, null, most);
    }

    /**
     * The same behind a place in their order.
     *
     * @param after empty for the beginning
     */
    List<Duty> due(Actor actor, LocalDate upTo, Duty.@Nullable Position after, int most);

    /** What was done today, for the faded lines. */
    List<Duty> doneOn(Actor actor, LocalDate day, int most);

    /** How many are {@linkplain #due due} up to a day. */
    long count(Actor actor, LocalDate upTo);

    /**
     * What is open and {@linkplain #due due} up to a day, by the segment it lies in; under the
     * empty text what lies in none. Where nothing is owed there is no entry.
     *
     * @param day told apart from what was due before it and what is due behind it
     */
    Map<String, Owed> owed(Actor actor, LocalDate day, LocalDate upTo);

    /**
     * How many duties are due.
     *
     * @param before the day
     * @param on the day
     * @param after the day
     */
    record Owed(long before, long on, long after) {
        public static final Owed NOTHING = new Owed(0, 0, 0);

        /** So many that are due at once. */
        public static Owed of(LocalDate due, LocalDate day, long count) {
            int order = due.compareTo(day);
            return new Owed(order < 0 ? count : 0, order == 0 ? count : 0, order > 0 ? count : 0);
        }

        public Owed plus(Owed other) {
            return new Owed(before + other.before, on + other.on, after + other.after);
        }

        public long all() {
            return before + on + after;
        }
    }

    /** Open and done duties of one record, open first. */
    List<Duty> of(Actor actor, String type, RecordId record);

    /** Works all duties out anew from the records; for the first start with a new rule. */
    void rebuild();
}

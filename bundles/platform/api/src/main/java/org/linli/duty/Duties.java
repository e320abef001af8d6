package org.linli.duty;

import java.time.LocalDate;
import java.util.List;
import org.linli.access.Actor;
import org.linli.record.RecordId;
import org.osgi.annotation.versioning.ProviderType;

/** Open and done duties, narrowed to the reader's area, roles and enabled functions. */
@ProviderType
public interface Duties {

    /**
     * What the reader owes, or his people owe, due up to a day; overdue first, then by day.
     *
     * @param most at most so many; {@link #count} tells whether there are more
     */
    List<Duty> due(Actor actor, LocalDate upTo, int most);

    /** What was done today, for the faded lines. */
    List<Duty> doneOn(Actor actor, LocalDate day, int most);

    long count(Actor actor, LocalDate from, LocalDate upTo);

    /** Open and done duties of one record, open first. */
    List<Duty> of(Actor actor, String type, RecordId record);

    /** Works all duties out anew from the records; for the first start with a new rule. */
    void rebuild();
}

package org.linli.indicator;

import java.util.List;
import java.util.Map;
import org.linli.access.Actor;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Counts indicators from records. Figures carry no names, so they need no purpose; the list behind
 * a figure goes through {@code Records} and does.
 */
@ProviderType
public interface Figures {

    /**
     * @throws org.linli.refusal.Refusal SYS-403 if the area is not the reader's, SYS-404 unknown
     *     code
     */
    Figure figure(Actor actor, String function, String code, Period period, Area area);

    /** One figure for each part of the area: segments or communities. */
    Map<Area, Figure> by(
            Actor actor, String function, String code, Period period, Area whole, Area.Kind parts);

    /** One figure for each month of the period. */
    List<Figure> monthly(Actor actor, String function, String code, Period period, Area area);

    /** The records behind a figure, as a condition for their list. */
    Behind behind(
            Actor actor,
            String function,
            String code,
            Period period,
            Area area,
            boolean denominator);

    /**
     * @param type what is listed
     */
    record Behind(RecordDefinition<?> type, Condition condition) {}
}

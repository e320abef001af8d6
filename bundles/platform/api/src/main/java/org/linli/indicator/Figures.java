package org.linli.indicator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.Indicator;
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
     * Whether a figure is told to this reader: not if it is made of a field that he sees masked in
     * the records he may open and may not have shown. Of few records a number tells what stands in
     * each, by month, by segment or by difference.
     */
    boolean tells(Actor actor, Indicator indicator);

    /**
     * @throws org.linli.refusal.Refusal SYS-403 if the area is not the reader's or the figure is
     *     not {@linkplain #tells told} to him, SYS-404 unknown code
     */
    Figure figure(Actor actor, String function, String code, Period period, Area area);

    /** One figure for each part of the area: segments or communities. */
    Map<Area, Figure> by(
            Actor actor, String function, String code, Period period, Area whole, Area.Kind parts);

    /** One figure for each month of the period. */
    List<Figure> monthly(Actor actor, String function, String code, Period period, Area area);

    /**
     * The records behind a figure, as a condition for their list.
     *
     * @throws org.linli.refusal.Refusal SYS-403 naming the field, if what puts a record into the
     *     list is masked for the reader
     */
    Behind behind(
            Actor actor,
            String function,
            String code,
            Period period,
            Area area,
            boolean denominator);

    /**
     * @param type what is listed
     * @param heavier what a record adds to the figure, by the text of its id, where that is not 1
     * @param once the field by whose value several records count once; null if each counts
     */
    record Behind(
            RecordDefinition<?> type,
            Condition condition,
            Map<String, Long> heavier,
            @Nullable String once) {}
}

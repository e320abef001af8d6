package org.linli.exchange.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/** Records that a trial makes, in the form of kept ones. */
final class Provisional {
    /** As if born in the year 10889: no record of the store has such an id. */
    private static final String BORN = "7ZZZZZZZZZ";

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int PLACES = 16;

    private final Actor actor;
    private long last;

    Provisional(Actor actor) {
        this.actor = actor;
    }

    static boolean isProvisional(RecordId id) {
        return id.text().startsWith(BORN);
    }

    /**
     * @param line line of the sheet; stands in the place of the number, which is given on keeping
     */
    <T extends Record> Stored<T> of(
            RecordDefinition<T> definition,
            T value,
            @Nullable Place place,
            Lookup lookup,
            int line) {
        Instant now = lookup.station().clock().instant();
        return new Stored<>(
                nextId(),
                "#" + line,
                1,
                placed(definition, value, place, lookup),
                now,
                actor.account(),
                now,
                actor.account(),
                actor.channel(),
                gaps(definition, value, lookup),
                null,
                false,
                Set.of(),
                0,
                value);
    }

    /** The same record with another value. */
    <T extends Record> Stored<T> changed(
            RecordDefinition<T> definition, Stored<T> before, T value, Lookup lookup) {
        return new Stored<>(
                before.id(),
                before.number(),
                before.version(),
                placed(definition, value, before.place(), lookup),
                before.createdAt(),
                before.createdBy(),
                before.updatedAt(),
                before.updatedBy(),
                actor.channel(),
                gaps(definition, value, lookup),
                before.unverifiedBy(),
                before.voided(),
                before.masked(),
                before.entry(),
                value);
    }

    private static <T extends Record> Place placed(
            RecordDefinition<T> definition, T value, @Nullable Place place, Lookup lookup) {
        return definition
                .locate(value, lookup)
                .orElse(place == null ? new Place(lookup.station().code(), null, null) : place);
    }

    private static <T extends Record> Set<String> gaps(
            RecordDefinition<T> definition, T value, Lookup lookup) {
        Set<String> gaps = new LinkedHashSet<>();
        for (Field field : definition.model().fields()) {
            if (field.required()
                    && field.nullable()
                    && isEmpty(definition.model().get(value, field))) {
                gaps.add(field.name());
            }
        }
        definition.requiredWhen().stream()
                .filter(r -> isEmpty(definition.model().get(value, r.field())))
                .filter(r -> r.when().test(value, lookup))
                .forEach(r -> gaps.add(r.field()));
        return gaps;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> several && several.isEmpty());
    }

    private RecordId nextId() {
        StringBuilder id = new StringBuilder(BORN);
        last++;
        for (int place = PLACES - 1; place >= 0; place--) {
            id.append(place > 12 ? '0' : DIGITS.charAt((int) (last >>> (5 * place)) & 31));
        }
        return new RecordId(id.toString());
    }
}

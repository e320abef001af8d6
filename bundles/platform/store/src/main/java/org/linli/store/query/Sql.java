package org.linli.store.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL with the values for its places.
 *
 * @param params in the order of the places
 */
public record Sql(String text, List<@Nullable Object> params) {
    static final Sql TRUE = new Sql("1 = 1", List.of());
    static final Sql FALSE = new Sql("1 = 0", List.of());

    static Sql of(String text, @Nullable Object... params) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object param : params) {
            list.add(param);
        }
        return new Sql(text, list);
    }

    Sql and(Sql other) {
        return then(" AND ", other);
    }

    Sql then(String between, Sql other) {
        List<@Nullable Object> both = new ArrayList<>(params);
        both.addAll(other.params);
        return new Sql(text + between + other.text, both);
    }

    Sql wrapped(String before, String after) {
        return new Sql(before + text + after, params);
    }
}

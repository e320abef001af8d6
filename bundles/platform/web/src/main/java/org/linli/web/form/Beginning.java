package org.linli.web.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.linli.function.ConditionalRequirement;
import org.linli.function.RecordDefinition;
import org.linli.store.Lookup;
import org.linli.web.frame.Visit;

/** What the rules of a kind may insist on before anything is known of a new record. */
final class Beginning {
    private Beginning() {}

    static <T extends Record> Set<String> insistsOn(Visit visit, RecordDefinition<T> type) {
        Map<String, @Nullable Object> known = new HashMap<>();
        type.lifecycle().ifPresent(l -> l.beginning().ifPresent(s -> known.put(l.stage(), s)));
        T blank = type.model().create(known);
        return visit.platform()
                .look(
                        lookup -> {
                            Set<String> fields = new HashSet<>();
                            for (ConditionalRequirement<T> rule : type.requiredWhen()) {
                                if (mayHold(rule.when(), blank, lookup)) {
                                    fields.add(rule.field());
                                }
                            }
                            return fields;
                        });
    }

    private static <T> boolean mayHold(BiPredicate<T, Lookup> rule, T blank, Lookup lookup) {
        try {
            return rule.test(blank, lookup);
        } catch (NullPointerException asksForMore) {
            // Rules are written for whole records: one that needs a value to tell may hold.
            return true;
        }
    }
}

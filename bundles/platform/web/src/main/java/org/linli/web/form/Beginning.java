package org.linli.web.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.function.ConditionalRequirement;
import org.linli.function.RecordDefinition;
import org.linli.store.Lookup;
import org.linli.web.frame.Visit;

/** What the rules of a kind may insist on before anything is known of a new record. */
final class Beginning {
    private Beginning() {}

    static <T extends Record> Set<String> insistsOn(Visit visit, RecordDefinition<T> type) {
        Optional<T> blank = blank(type);
        return blank.isEmpty()
                ? Set.of()
                : visit.platform()
                        .look(
                                lookup ->
                                        type.requiredWhen().stream()
                                                .filter(r -> mayHold(r, blank.get(), lookup))
                                                .map(ConditionalRequirement::field)
                                                .collect(Collectors.toSet()));
    }

    /** At its first stage, with nothing else; empty if the kind's own constructor takes no such. */
    private static <T extends Record> Optional<T> blank(RecordDefinition<T> type) {
        Map<String, @Nullable Object> known = new HashMap<>();
        type.lifecycle().ifPresent(l -> l.beginning().ifPresent(s -> known.put(l.stage(), s)));
        try {
            return Optional.of(type.model().create(known));
        } catch (RuntimeException insists) {
            return Optional.empty();
        }
    }

    private static <T extends Record> boolean mayHold(
            ConditionalRequirement<T> rule, T blank, Lookup lookup) {
        try {
            return rule.when().test(blank, lookup);
        } catch (NullPointerException asksForMore) {
            // Rules are written for whole records: one that needs a value to tell may hold.
            return true;
        }
    }
}

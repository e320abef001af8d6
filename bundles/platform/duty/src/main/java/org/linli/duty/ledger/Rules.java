package org.linli.duty.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.function.DutyRule;
import org.linli.function.DutyRule.ByRecord;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.Lifecycle;
import org.linli.function.RecordDefinition;

/** The rules of the enabled functions, by the type they are about and by the type that fulfils. */
final class Rules {
    private final Map<Class<?>, List<DutyRule<?>>> byType = new LinkedHashMap<>();
    private final Map<Class<?>, List<Fulfiller>> byFulfiller = new LinkedHashMap<>();
    private final Map<Class<?>, RecordDefinition<?>> definitions = new LinkedHashMap<>();

    /** A type that fulfils duties of another, to which it points by the link. */
    record Fulfiller(Class<? extends Record> owed, String link) {}

    Rules(Functions functions) {
        for (FunctionModel function : functions.enabled()) {
            function.records().forEach(r -> definitions.put(r.type(), r));
            function.duties().forEach(this::add);
        }
    }

    private void add(DutyRule<?> rule) {
        byType.computeIfAbsent(rule.type(), t -> new ArrayList<>()).add(rule);
        if (rule.fulfilment() instanceof ByRecord<?, ?> fulfilment) {
            Fulfiller fulfiller = new Fulfiller(rule.type(), fulfilment.link());
            List<Fulfiller> known =
                    byFulfiller.computeIfAbsent(fulfilment.type(), t -> new ArrayList<>());
            if (!known.contains(fulfiller)) {
                known.add(fulfiller);
            }
        }
    }

    @SuppressWarnings("unchecked") // a rule is filed under its own type
    <T extends Record> List<DutyRule<T>> of(Class<T> type) {
        return (List<DutyRule<T>>) (List<?>) byType.getOrDefault(type, List.of());
    }

    List<Fulfiller> fulfilledBy(Class<?> type) {
        return byFulfiller.getOrDefault(type, List.of());
    }

    @SuppressWarnings("unchecked") // a definition is filed under its own type
    <T extends Record> Optional<RecordDefinition<T>> definition(Class<T> type) {
        return Optional.ofNullable((RecordDefinition<T>) definitions.get(type));
    }

    /** A type whose records are part of others, by the link, and may owe something by a rule. */
    record Part(Class<? extends Record> type, String link) {}

    List<Part> partsOf(Class<?> whole) {
        List<Part> parts = new ArrayList<>();
        for (RecordDefinition<?> definition : definitions.values()) {
            definition
                    .partOf()
                    .filter(link -> byType.containsKey(definition.type()))
                    .filter(link -> definition.model().field(link).type() == whole)
                    .ifPresent(link -> parts.add(new Part(definition.type(), link)));
        }
        return parts;
    }

    /** Whether records of the type can owe anything: by a rule, by gaps, or by verification. */
    boolean owes(RecordDefinition<?> type) {
        return byType.containsKey(type.type())
                || type.completer().isPresent()
                || type.lifecycle().filter(Lifecycle::isVerified).isPresent();
    }

    List<RecordDefinition<?>> owing(FunctionModel function) {
        return function.records().stream().filter(this::owes).toList();
    }

    static boolean recurs(FunctionModel function) {
        return function.duties().stream().anyMatch(d -> d.windows() != null);
    }

    /** Changes when a rule is added, dropped, or given another period. */
    static String digest(FunctionModel function) {
        return Integer.toHexString(
                function.duties().stream()
                        .map(
                                d ->
                                        d.code()
                                                + d.term()
                                                + d.rhythm()
                                                + d.owner()
                                                + d.levelOneAt()
                                                + d.levelTwoAtOnce()
                                                + d.levelTwoAfter()
                                                + d.levelTwoAt()
                                                + (d.minute() != null))
                        .toList()
                        .hashCode());
    }
}

package org.linli.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.language.Labels;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.RecordModel;

/**
 * A function as the platform works with it: all that it said, checked once and immutable.
 *
 * @param periods those beside duties that the district may set
 * @param communities null unless the function keeps them
 */
public record FunctionModel(
        String name,
        Labels labels,
        List<RecordDefinition<?>> records,
        List<DutyRule<?>> duties,
        List<PeriodRule> periods,
        List<Indicator> indicators,
        List<LedgerDefinition> ledgers,
        List<Role> roles,
        List<String> headline,
        boolean figuresForReaders,
        String figureTyped,
        @Nullable Communities communities) {

    /**
     * Asks a function what it is.
     *
     * @throws IllegalArgumentException if a label is missing in one of the languages or a
     *     definition contradicts itself; the message names it
     */
    public static FunctionModel of(Function function) {
        return of(function, List::of);
    }

    /**
     * Asks a function of a node what it is.
     *
     * @param enabled the functions that work on the node
     * @throws IllegalArgumentException as {@link #of(Function)} does
     */
    public static FunctionModel of(Function function, Supplier<List<FunctionModel>> enabled) {
        FunctionDefinition definition = new FunctionDefinition(function.name(), enabled);
        function.define(definition);
        definition.records.values().forEach(r -> r.sealWith(definition.records));
        List<RecordDefinition<?>> records =
                definition.records.values().stream()
                        .<RecordDefinition<?>>map(RecordDefinition.Builder::build)
                        .toList();
        FunctionModel model =
                new FunctionModel(
                        function.name(),
                        Labels.of(function.getClass()),
                        records,
                        definition.duties.stream()
                                .<DutyRule<?>>map(DutyRule.Builder::build)
                                .toList(),
                        periods(definition, records),
                        definition.indicators.stream().map(Indicator.Builder::build).toList(),
                        List.copyOf(definition.ledgers),
                        List.copyOf(definition.roles),
                        List.copyOf(definition.headline),
                        definition.figuresForReaders,
                        definition.figureTyped,
                        definition.communities);
        records.forEach(model::checkTables);
        records.forEach(FunctionModel::checkErasure);
        Set<String> missing = model.missingLabels();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(function.name() + " lacks labels " + missing);
        }
        return model;
    }

    private static List<PeriodRule> periods(
            FunctionDefinition definition, List<RecordDefinition<?>> records) {
        List<PeriodRule> periods = new ArrayList<>(definition.periods);
        for (RecordDefinition<?> record : records) {
            record.erasure()
                    .filter(erasure -> !erasure.byItself())
                    .ifPresent(e -> periods.add(PeriodRule.keeping(record, e.period())));
        }
        return List.copyOf(periods);
    }

    /** A table of a paper must be of something that goes with the record. */
    private void checkTables(RecordDefinition<?> record) {
        for (Printout printout : record.printouts()) {
            for (Printout.Table table : printout.tables()) {
                boolean list =
                        record.model().fields().stream()
                                .anyMatch(f -> f.kind() == Kind.PART && f.type() == table.type());
                boolean part =
                        records.stream()
                                .anyMatch(
                                        r -> r.type() == table.type() && r.isPartOf(record.type()));
                boolean gathered = record.gathered().containsKey(table.type());
                if (!list && !part && !gathered && !record.isPartOf(table.type())) {
                    throw new IllegalArgumentException(
                            "%s does not go with %s, printed as %s"
                                    .formatted(table.type(), record.name(), printout.key()));
                }
            }
        }
    }

    /** A part that goes by a day of its whole must have that whole. */
    private static void checkErasure(RecordDefinition<?> record) {
        Class<? extends Record> whole = record.erasure().map(Erasure::whole).orElse(null);
        if (whole != null && !record.isPartOf(whole)) {
            throw new IllegalArgumentException(
                    record.name() + " is erased by a day of what it is no part of");
        }
    }

    public Optional<RecordDefinition<?>> record(String type) {
        return records.stream().filter(r -> r.name().equals(type)).findFirst();
    }

    public String label(Locale language) {
        return labels.get("function", language);
    }

    /** What the function is for, in one line. */
    public String purpose(Locale language) {
        return labels.get("function.purpose", language);
    }

    /** Keys that one of the two languages lacks, of those that pages will ask for. */
    public Set<String> missingLabels() {
        Set<String> keys = new TreeSet<>(labels.untranslated());
        keys.add("function");
        keys.add("function.purpose");
        for (RecordDefinition<?> record : records) {
            keys.add(record.name());
            addFields(keys, record.name(), record.model().fields());
            record.groups().keySet().forEach(g -> keys.add(record.name() + ".group." + g));
            record.reckoned().keySet().forEach(n -> keys.add(record.name() + "." + n));
            for (Printout printout : record.printouts()) {
                keys.add(record.name() + ".print." + printout.key());
                printout.signatures().forEach(s -> keys.add("print.sign." + s));
                printout.words().forEach(w -> keys.add("print.words." + w));
            }
            record.lifecycle()
                    .ifPresent(
                            l ->
                                    l.steps()
                                            .forEach(
                                                    s ->
                                                            keys.add(
                                                                    record.name()
                                                                            + ".step."
                                                                            + s.name())));
        }
        duties.forEach(d -> keys.add("duty." + d.code()));
        periods.stream().filter(p -> p.kept() == null).forEach(p -> keys.add("period." + p.code()));
        indicators.forEach(i -> keys.add("indicator." + i.code()));
        indicators.forEach(i -> keys.add("indicator." + i.code() + ".definition"));
        ledgers.forEach(l -> keys.add("ledger." + l.name()));
        roles.forEach(r -> keys.add("role." + r.code()));
        keys.removeIf(labels::has);
        return keys;
    }

    private static void addFields(Set<String> keys, String owner, List<Field> fields) {
        for (Field field : fields) {
            keys.add(owner + "." + field.name());
            if (field.kind() == Kind.CODE) {
                for (Object constant : field.type().getEnumConstants()) {
                    keys.add(codeKey((Enum<?>) constant));
                }
            }
            if (field.kind() == Kind.PART) {
                addFields(
                        keys,
                        owner + "." + field.name(),
                        RecordModel.fieldsOf(field.type().asSubclass(Record.class)));
            }
        }
    }

    /** Key of a code's label: {@code Stage.ACTIVE}. */
    public static String codeKey(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
}

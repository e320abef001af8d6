package org.linli.store.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition;
import org.linli.function.RecordDefinition.Check;
import org.linli.function.RecordDefinition.Derivation;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Lookup;
import org.linli.store.seal.Seals;
import org.linli.store.table.TableLayout;

/**
 * Makes of what was typed what may be kept, or says all that is wrong with it at once.
 *
 * <p>First what each field must be, all of it together; then the rules that take several, which may
 * rely on every field being what it must.
 */
final class Drafting<T extends Record> {
    /** Names no record. */
    private static final RecordId NOWHERE = new RecordId("0".repeat(26));

    private final RecordDefinition<T> definition;
    private final Actor actor;
    private final Seals seals;
    private final Lookup lookup;
    private final @Nullable Stored<T> before;
    private final boolean paper;
    private final Set<String> demanded;
    private final Problems problems = new Problems();

    Drafting(
            RecordDefinition<T> definition,
            Actor actor,
            Seals seals,
            Lookup lookup,
            @Nullable Stored<T> before,
            boolean paper,
            Set<String> demanded) {
        this.definition = definition;
        this.actor = actor;
        this.seals = seals;
        this.lookup = lookup;
        this.before = before;
        this.paper = paper;
        this.demanded = demanded;
    }

    /**
     * @param given where a new record belongs if its type does not tell
     * @throws Refusal with all problems
     */
    Drafted<T> draft(T typed, @Nullable Place given) {
        Completeness<T> completeness =
                new Completeness<>(definition, before, paper, demanded, problems);
        T tidy = seen(Tidying.tidy(definition.model(), typed, problems));
        boolean there = completeness.typedFieldsAreThere(tidy);
        T value = tidy;
        Set<String> gaps = Set.of();
        RuntimeException failed = null;
        try {
            value = derived(tidy);
            gaps = completeness.gaps(value, lookup);
        } catch (RuntimeException e) {
            failed = e;
        }
        new Constraints(lookup.station(), problems).check(TableLayout.of(definition.type()), value);
        new References<>(definition, actor, seals, before, lookup, problems).check(value);
        staysWithItsWhole(value);
        // Some rules bear a draft with holes, or with a birth date in the future, and add what they
        // find; one that does not is no fault as long as what is wrong with the draft is told.
        if (failed != null && there && problems.isEmpty()) {
            throw failed;
        }
        if (problems.isEmpty()) {
            Draft<T> draft = new Draft<>(definition, value, before, actor);
            for (Check<T> check : definition.checks()) {
                check.check(draft, lookup, problems);
            }
        }
        problems.refuse();
        return new Drafted<>(value, gaps, place(value, given));
    }

    /**
     * What the actor newly points to and may not see is not there for the rules either: what they
     * miss or refuse would tell of it, beside the answer that there is none.
     */
    private T seen(T tidy) {
        Map<String, Object> nowhere = new LinkedHashMap<>();
        for (Field field : definition.model().fields()) {
            if (field.kind() != Kind.REF || !field.typed()) {
                continue;
            }
            Object filled = RecordModel.read(field, tidy);
            Object earlier = before == null ? null : RecordModel.read(field, before.value());
            Object seen = filled == null || filled.equals(earlier) ? filled : seen(field, filled);
            if (seen != null && !seen.equals(filled)) {
                nowhere.put(field.name(), seen);
            }
        }
        return nowhere.isEmpty() ? tidy : definition.model().with(tidy, nowhere);
    }

    private Object seen(Field field, Object filled) {
        return switch (filled) {
            case List<?> several -> several.stream().map(one -> seen(field, one)).toList();
            case Ref<?> ref when isShut(field, ref) -> new Ref<>(NOWHERE);
            default -> filled;
        };
    }

    private boolean isShut(Field field, Ref<?> ref) {
        return seals.isShut(lookup, actor, field.type().asSubclass(Record.class), ref.id());
    }

    /** A test or a talk that moved to another's file would tell of somebody what is not true. */
    private void staysWithItsWhole(T value) {
        if (before == null || actor.isSystem()) {
            return;
        }
        definition
                .partOf()
                .filter(
                        whole ->
                                !Objects.equals(
                                        definition.model().get(before.value(), whole),
                                        definition.model().get(value, whole)))
                .ifPresent(whole -> problems.add("VAL-058", whole));
    }

    private T derived(T tidy) {
        T value = tidy;
        Ref<T> self = before == null ? null : before.ref();
        for (Derivation<T> derivation : definition.derivations()) {
            try {
                value =
                        paper && self == null
                                ? derivation.deriveTold(value, lookup)
                                : derivation.derive(value, self, lookup);
            } catch (Refusal refusal) {
                problems.add(refusal);
            }
        }
        return value;
    }

    private Place place(T value, @Nullable Place given) {
        Optional<Place> located = definition.locate(value, lookup);
        if (located.isPresent()) {
            return located.get();
        }
        if (before != null) {
            return given == null ? before.place() : given;
        }
        return given == null ? entered() : given;
    }

    /** An officer of some segments could not see again what belonged to the whole station. */
    private Place entered() {
        return definition.isPlaced()
                ? new Place(lookup.station().code(), null, null)
                : actor.jurisdiction().home();
    }
}

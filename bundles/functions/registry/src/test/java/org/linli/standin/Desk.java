package org.linli.standin;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.function.Consequence;
import org.linli.function.Draft;
import org.linli.function.FunctionModel;
import org.linli.function.Lifecycle;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition;
import org.linli.record.Channel;
import org.linli.record.Field;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;

/** Where an officer enters records: every rule of the functions holds, nobody asks for rights. */
public final class Desk {
    private final Shelf shelf;
    private final Map<Class<?>, RecordDefinition<?>> definitions = new HashMap<>();
    private Actor actor = officer(Role.REGISTRY_CLERK);

    public Desk(Shelf shelf, FunctionModel... functions) {
        this.shelf = shelf;
        for (FunctionModel function : functions) {
            function.records().forEach(d -> definitions.put(d.type(), d));
        }
    }

    /** Somebody at the counter. */
    public static Actor officer(Role... roles) {
        return officer("test", "099001", roles);
    }

    /** Somebody at the counter, by his account and staff number. */
    public static Actor officer(String account, String staff, Role... roles) {
        return new Actor(
                account,
                account,
                staff,
                Set.of(roles),
                Jurisdiction.wholeStation(Shelf.STATION),
                Channel.COUNTER,
                null,
                Locale.SIMPLIFIED_CHINESE,
                "test");
    }

    /** Who enters from now on. */
    public Desk as(Actor who) {
        actor = who;
        return this;
    }

    public Shelf shelf() {
        return shelf;
    }

    /**
     * @throws Refusal with everything that is wrong
     */
    public <T extends Record> Stored<T> enter(T value) {
        return led(write(null, value, null));
    }

    public <T extends Record> Stored<T> change(Stored<T> before, T value) {
        requireTold(before, value);
        return led(write(before, value, null));
    }

    /** An edit empties nothing that the steps to the stage demanded. */
    private <T extends Record> void requireTold(Stored<T> before, T value) {
        RecordModel<T> model = definition(value).model();
        Problems problems = new Problems();
        definition(value)
                .lifecycle()
                .filter(l -> model.get(before.value(), l.stage()) != null)
                .map(l -> told(l, model, before.value()))
                .orElse(Set.of())
                .forEach(field -> problems.when(model.get(value, field) == null, "VAL-001", field));
        problems.refuse();
    }

    private static <T extends Record> Set<String> told(
            Lifecycle<T> lifecycle, RecordModel<T> model, T before) {
        return lifecycle.told(model, before, (Enum<?>) model.get(before, lifecycle.stage()));
    }

    /** Takes a record back as a wrong entry. */
    public <T extends Record> void withdraw(Stored<T> record) {
        Problems problems = new Problems();
        definition(record.value()).checkWithdrawal(record, shelf, problems);
        problems.refuse();
        shelf.remove(record);
    }

    /** What the writing of a record leads to on others. */
    private <T extends Record> Stored<T> led(Stored<T> written) {
        definition(written.value()).consequences(written, shelf).forEach(this::follow);
        return written;
    }

    private <R extends Record> void follow(Consequence<R> consequence) {
        Stored<R> before =
                shelf.find(consequence.type(), new Ref<R>(consequence.id())).orElseThrow();
        if (consequence.step() != null) {
            take(before, consequence.step(), consequence.fields());
        } else {
            RecordDefinition<R> definition = definition(before.value());
            R typed = definition.model().with(before.value(), consequence.fields());
            write(before, typed, null, true);
        }
    }

    /** Takes the steps of the clock, as the node does after midnight. */
    public <T extends Record> void midnight(Class<T> type) {
        for (Stored<T> record : shelf.all(type)) {
            for (Lifecycle.Step<T> step :
                    definition(record.value()).lifecycle().orElseThrow().steps()) {
                midnight(type, record, step);
            }
        }
    }

    private <T extends Record> void midnight(
            Class<T> type, Stored<T> record, Lifecycle.Step<T> step) {
        Stored<T> now = shelf.find(type, record.ref()).orElseThrow();
        boolean again = step.itself() != null;
        while (again && isDue(step, now)) {
            now = step(now, step.name(), Map.of());
            again = step.from().contains(step.to());
        }
    }

    private <T extends Record> boolean isDue(Lifecycle.Step<T> step, Stored<T> record) {
        RecordDefinition<T> definition = definition(record.value());
        String stage = definition.lifecycle().orElseThrow().stage();
        return step.from().contains(definition.model().get(record.value(), stage))
                && step.itself().test(record.value(), shelf);
    }

    /** Takes a step of the lifecycle. */
    public <T extends Record> Stored<T> step(Stored<T> before, String name, Map<String, ?> fields) {
        return led(take(before, name, fields));
    }

    private <T extends Record> Stored<T> take(
            Stored<T> before, String name, Map<String, ?> fields) {
        RecordDefinition<T> definition = definition(before.value());
        Lifecycle<T> lifecycle = definition.lifecycle().orElseThrow();
        Lifecycle.Step<T> step = lifecycle.step(name).orElseThrow();
        Enum<?> from = (Enum<?>) definition.model().get(before.value(), lifecycle.stage());
        if (!step.from().contains(from)) {
            throw new Refusal(lifecycle.refusalOf(from, step), null);
        }
        Problems problems = new Problems();
        step.refusalOfAuthor(actor, before).ifPresent(code -> problems.add(code, null));
        for (Lifecycle.Requirement<T> requirement : step.requirements()) {
            if (!requirement.holds().test(before, shelf)) {
                problems.add(
                        requirement.code(),
                        null,
                        requirement.params().apply(before.value(), shelf));
            }
        }
        T after = definition.model().with(before.value(), fields);
        for (String demanded : step.demands()) {
            problems.when(Matching.component(after, demanded) == null, "VAL-001", demanded);
        }
        problems.refuse();
        return write(before, definition.model().with(after, lifecycle.stage(), step.to()), null);
    }

    <T extends Record> Stored<T> write(Stored<T> before, T typed, Place place) {
        return write(before, typed, place, actor.channel() == Channel.IMPORT);
    }

    /**
     * @param paper whether gaps are kept, as of a ledger's row and of what a record leads to
     */
    private <T extends Record> Stored<T> write(
            Stored<T> before, T typed, Place place, boolean paper) {
        RecordDefinition<T> definition = definition(typed);
        Problems problems = new Problems();
        Constraints constraints = new Constraints(definition, shelf, paper);
        constraints.checkTyped(typed, problems);
        problems.refuse();
        T value = typed;
        for (RecordDefinition.Derivation<T> derivation : definition.derivations()) {
            value = derivation.derive(value, before == null ? null : before.ref(), shelf);
        }
        Draft<T> draft = new Draft<>(definition, value, before, actor);
        constraints.check(definition, draft, problems);
        // A check may lean on required fields, as the store promises: it runs when they are there.
        problems.refuse();
        for (RecordDefinition.Check<T> check : definition.checks()) {
            check.check(draft, shelf, problems);
        }
        problems.refuse();
        Place at = definition.locate(value, shelf).orElse(place);
        Stored<T> kept =
                shelf.keep(
                        actor.account(),
                        before,
                        value,
                        at == null ? new Place(Shelf.STATION, null, null) : at,
                        constraints.gaps());
        for (Field link : definition.model().fields()) {
            if (RecordModel.read(link, value) instanceof Ref<?> ref) {
                deriveWhole(definitions.get(link.type()), typed.getClass(), ref.id());
            }
        }
        return kept;
    }

    /** What is derived from parts follows them, as in the store. */
    private <W extends Record> void deriveWhole(
            RecordDefinition<W> whole, Class<?> part, RecordId id) {
        if (whole == null || !whole.derivedFrom().containsKey(part)) {
            return;
        }
        Stored<W> before = shelf.find(whole.type(), new Ref<W>(id)).orElseThrow();
        W value = before.value();
        for (RecordDefinition.Derivation<W> derivation : whole.derivations()) {
            value = derivation.derive(value, before.ref(), shelf);
        }
        shelf.keep(actor.account(), before, value, before.place(), before.gaps());
    }

    @SuppressWarnings("unchecked") // the definition of a type is a definition of that type
    private <T extends Record> RecordDefinition<T> definition(T value) {
        RecordDefinition<?> definition = definitions.get(value.getClass());
        if (definition == null) {
            throw new IllegalArgumentException("no function keeps " + value.getClass());
        }
        return (RecordDefinition<T>) definition;
    }

    /** Codes of all that a refusal tells. */
    public static List<String> codes(Throwable thrown) {
        return thrown instanceof Refusal refusal
                ? refusal.each().stream().map(Refusal::code).toList()
                : List.of();
    }
}

package org.linli.store.write;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.Lifecycle;
import org.linli.function.Lifecycle.Requirement;
import org.linli.function.Lifecycle.Step;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition;
import org.linli.language.Labels;
import org.linli.record.Channel;
import org.linli.record.Field;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Lookup;
import org.linli.store.table.Kept;

/** The rules about stages: where a record begins, which step leads on, who confirms it. */
final class Stages {
    private static final Labels WORDS = Labels.of(Stages.class, "store");

    private final Functions functions;
    private final Access access;

    Stages(Functions functions, Access access) {
        this.functions = functions;
        this.access = access;
    }

    /** A new record without a stage begins where its kind begins, if that is one place. */
    <T extends Record> T begun(RecordDefinition<T> definition, T value) {
        Optional<Lifecycle<T>> lifecycle = definition.lifecycle();
        if (lifecycle.isEmpty() || definition.model().get(value, lifecycle.get().stage()) != null) {
            return value;
        }
        return lifecycle
                .get()
                .beginning()
                .map(stage -> definition.model().with(value, lifecycle.get().stage(), stage))
                .orElse(value);
    }

    /**
     * @throws Refusal SYS-410 if a record of a form begins in the middle of its life
     */
    <T extends Record> void requireInitial(
            RecordDefinition<T> definition, T value, boolean anyStage) {
        Optional<Lifecycle<T>> lifecycle = definition.lifecycle();
        if (lifecycle.isEmpty() || anyStage) {
            return;
        }
        Object stage = definition.model().get(value, lifecycle.get().stage());
        if (stage instanceof Enum<?> code && !lifecycle.get().initial().contains(code)) {
            Labels labels = labels(definition);
            throw notAllowed(
                    "SYS-410",
                    lifecycle.get().stage(),
                    stage(definition, code),
                    language -> labels.get(definition.name(), language));
        }
    }

    /**
     * The role that confirms the beginning of a new record; null if none has to, as of a ledger's.
     */
    <T extends Record> @Nullable String startVerifier(
            RecordDefinition<T> definition, Actor actor, Drafted<T> drafted) {
        if (actor.channel() == Channel.IMPORT) {
            return null;
        }
        return definition
                .lifecycle()
                .map(
                        l ->
                                definition.model().get(drafted.value(), l.stage())
                                                instanceof Enum<?> stage
                                        ? l.startVerifiers().get(stage)
                                        : null)
                .map(Role::code)
                .orElse(null);
    }

    /**
     * @throws Refusal SYS-410 if an edit moves the stage, which only a step may
     */
    <T extends Record> void requireUntouched(
            RecordDefinition<T> definition,
            T before,
            Map<String, ? extends @Nullable Object> typed) {
        Optional<Lifecycle<T>> lifecycle = definition.lifecycle();
        if (lifecycle.isEmpty() || !typed.containsKey(lifecycle.get().stage())) {
            return;
        }
        String field = lifecycle.get().stage();
        Object now = definition.model().get(before, field);
        Object wanted = typed.get(field);
        if (!Objects.equals(now, wanted)) {
            throw notAllowed("SYS-410", field, stage(definition, now), stage(definition, wanted));
        }
    }

    /** What steps were told of the record: an edit may put it right, and not empty it. */
    static <T extends Record> Set<String> told(RecordDefinition<T> definition, T before) {
        RecordModel<T> model = definition.model();
        Optional<Lifecycle<T>> lifecycle = definition.lifecycle();
        return lifecycle.isPresent()
                        && model.get(before, lifecycle.get().stage()) instanceof Enum<?> stage
                ? lifecycle.get().told(model, before, stage)
                : Set.of();
    }

    /** A step that may be taken. */
    record Taking<T extends Record>(Step<T> step, String stage) {

        @Nullable String verifiedBy() {
            Role second = step.verifiedBy();
            return second == null ? null : second.code();
        }

        T applied(
                RecordDefinition<T> definition,
                T before,
                Map<String, ? extends @Nullable Object> fields) {
            T filled = definition.model().with(before, fields);
            return definition.model().with(filled, stage, step.to());
        }

        /**
         * What must be there by the end of the step: demanded fields, required ones that its form
         * shows, and what an edit could not empty either where the step leads.
         */
        Set<String> demanded(RecordDefinition<T> definition, T before) {
            Set<String> demanded = new LinkedHashSet<>(step.demands());
            definition
                    .lifecycle()
                    .map(l -> l.told(definition.model(), before, step.to()))
                    .ifPresent(demanded::addAll);
            step.asks().stream()
                    .map(definition.model()::field)
                    .filter(Field::required)
                    .map(Field::name)
                    .forEach(demanded::add);
            return demanded;
        }
    }

    /**
     * @throws Refusal SYS-403 if the actor may not take it, SYS-410 or the function's own code if
     *     it does not lead out of the record's stage, the codes of requirements that do not hold
     *     and of a step that another than the author has to take
     * @throws IllegalArgumentException if there is no such step
     */
    <T extends Record> Taking<T> take(
            RecordDefinition<T> definition,
            Actor actor,
            Stored<T> before,
            String name,
            Lookup lookup) {
        Step<T> step = step(definition, name);
        if (!access.mayStep(actor, definition, step, before.place())) {
            access.requireRead(actor, definition, before.place());
            throw new Refusal("SYS-403", null);
        }
        return led(definition, actor, before, step, lookup);
    }

    /** By name, of a type that has stages. */
    static <T extends Record> Step<T> step(RecordDefinition<T> definition, String name) {
        return definition
                .lifecycle()
                .flatMap(l -> l.step(name))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        definition.name() + " has no step " + name));
    }

    /** The same for a step that another record leads to: nobody is asked for his rights. */
    <T extends Record> Taking<T> led(
            RecordDefinition<T> definition,
            Actor actor,
            Stored<T> before,
            Step<T> step,
            Lookup lookup) {
        Lifecycle<T> lifecycle = definition.lifecycle().orElseThrow();
        Object stage = definition.model().get(before.value(), lifecycle.stage());
        if (!(stage instanceof Enum<?> from) || !step.from().contains(from)) {
            throw illegal(definition, lifecycle, step, stage);
        }
        // What the clock's step was chosen by may have changed before its transaction began.
        if (actor.isSystem()
                && step.itself() != null
                && (before.unverifiedBy() != null || !step.itself().test(before.value(), lookup))) {
            throw illegal(definition, lifecycle, step, stage);
        }
        Problems problems = new Problems();
        step.refusalOfAuthor(actor, before).ifPresent(code -> problems.add(code, null));
        for (Requirement<T> requirement : step.requirements()) {
            if (!requirement.holds().test(before, lookup)) {
                problems.add(
                        requirement.code(),
                        null,
                        requirement.params().apply(before.value(), lookup));
            }
        }
        problems.refuse();
        return new Taking<>(step, lifecycle.stage());
    }

    private <T extends Record> Refusal illegal(
            RecordDefinition<T> definition,
            Lifecycle<T> lifecycle,
            Step<T> step,
            @Nullable Object stage) {
        String code = stage instanceof Enum<?> from ? lifecycle.refusalOf(from, step) : "SYS-410";
        Labels labels = labels(definition);
        return notAllowed(
                code,
                null,
                stage(definition, stage),
                language -> labels.get(definition.name() + ".step." + step.name(), language));
    }

    /**
     * @throws Refusal SYS-410 if nothing waits for verification, SYS-403 if it waits for another
     *     role, SYS-411 if the step was taken by the same person
     */
    <T extends Record> void requireSecondPerson(
            RecordDefinition<T> definition, Actor actor, Kept<T> kept) {
        Stored<T> stored = kept.stored();
        access.requireRead(actor, definition, stored.place());
        String role = stored.unverifiedBy();
        if (role == null) {
            Object stage =
                    definition
                            .lifecycle()
                            .map(l -> definition.model().get(stored.value(), l.stage()))
                            .orElse(null);
            throw notAllowed(
                    "SYS-410",
                    null,
                    stage(definition, stage),
                    language -> WORDS.get("verification", language));
        }
        if (!actor.is(new Role(role)) && !actor.isSystem()) {
            throw new Refusal("SYS-403", null);
        }
        boolean samePerson = actor.staff() != null && actor.staff().equals(kept.takenByStaff());
        if (samePerson || actor.account().equals(kept.takenBy())) {
            throw new Refusal("SYS-411", null);
        }
    }

    /** What something is called in a language. */
    @FunctionalInterface
    private interface Word {
        String in(Locale language);
    }

    private static Refusal notAllowed(String code, @Nullable String field, Word from, Word action) {
        return Refusal.worded(
                code,
                field,
                language -> Map.of("from", from.in(language), "action", action.in(language)));
    }

    private Word stage(RecordDefinition<?> definition, @Nullable Object stage) {
        Labels labels = labels(definition);
        return language ->
                stage instanceof Enum<?> code
                        ? labels.get(FunctionModel.codeKey(code), language)
                        : "";
    }

    private Labels labels(RecordDefinition<?> definition) {
        return functions.of(definition).labels();
    }
}

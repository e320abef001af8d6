package org.linli.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.function.RecordDefinition.Check;
import org.linli.record.Channel;
import org.linli.record.Property;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * The stages of a record and the steps between them. A move that no step allows is refused with
 * SYS-410, one out of a closed stage with the code the function names for it.
 *
 * @param stage name of the stage's field
 * @param initial stages a new record may have
 * @param startVerifiers who confirms a record that begins in one of these stages
 * @param closed stages that nothing leads out of
 * @param closedCode the refusal of a step out of a closed stage
 * @param path the stages drawn as a bar, in order
 */
public record Lifecycle<T extends Record>(
        String stage,
        Set<Enum<?>> initial,
        Map<Enum<?>, Role> startVerifiers,
        Set<Enum<?>> closed,
        String closedCode,
        List<Enum<?>> path,
        List<Step<T>> steps,
        List<Prohibition> prohibitions) {

    public Optional<Step<T>> step(String name) {
        return steps.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /**
     * Where a new record begins unless it says otherwise: the one stage where it may, or the first
     * of the path among several; empty if that is not told either.
     */
    public Optional<Enum<?>> beginning() {
        List<Enum<?>> usual = initial.stream().filter(s -> !startVerifiers.containsKey(s)).toList();
        return usual.size() == 1
                ? Optional.of(usual.getFirst())
                : path.stream().limit(1).filter(usual::contains).findFirst();
    }

    /** Whether a second person confirms the beginning or any step. */
    public boolean isVerified() {
        return !startVerifiers.isEmpty() || steps.stream().anyMatch(s -> s.verifiedBy() != null);
    }

    /** Steps that lead out of a stage, allowed to somebody. */
    public List<Step<T>> from(Enum<?> from) {
        return steps.stream().filter(s -> s.from().contains(from)).toList();
    }

    /**
     * Fields of the record that the steps to a stage demanded: see {@link Demanded}. They can be
     * put right afterwards, and not emptied; a field that nobody told is free.
     *
     * @param stage where the record stands, or where a step takes it
     */
    public Set<String> told(RecordModel<T> model, T value, Enum<?> stage) {
        return demandedUpTo(stage).stream()
                .filter(field -> isFilled(model.get(value, field)))
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> demandedUpTo(Enum<?> stage) {
        return Demanded.upTo(stage, this);
    }

    private static boolean isFilled(@Nullable Object value) {
        return value instanceof Collection<?> several ? !several.isEmpty() : value != null;
    }

    /**
     * Why a step cannot be taken out of this stage: the function's own code for the illegal move,
     * or SYS-410.
     */
    public String refusalOf(Enum<?> from, Step<T> step) {
        if (closed.contains(from)) {
            return closedCode;
        }
        return prohibitions.stream()
                .filter(p -> p.from().equals(from) && p.to().equals(step.to()))
                .map(Prohibition::code)
                .findFirst()
                .orElse("SYS-410");
    }

    /** An illegal move that the domain names by a code of its own. */
    public record Prohibition(Enum<?> from, Enum<?> to, String code) {}

    /**
     * One step.
     *
     * @param name its key: {@code type.step.NAME} is the verb on the button
     * @param roles who may take it; no person if empty
     * @param itself when the node takes it by itself; null if it never does
     * @param ledBy the kind of record whose writing takes it; null if none does
     * @param verifiedBy the role of a second person who confirms it afterwards
     * @param byAnother the refusal for somebody who entered the record himself; null if he may take
     *     it
     * @param asks fields its form shows; required ones among them must be filled by the end of the
     *     step
     * @param demands fields that must be filled by the end of the step, required or not
     */
    public record Step<T extends Record>(
            String name,
            Set<Enum<?>> from,
            Enum<?> to,
            Set<Role> roles,
            @Nullable BiPredicate<T, Lookup> itself,
            @Nullable Class<? extends Record> ledBy,
            @Nullable Role verifiedBy,
            @Nullable String byAnother,
            List<String> asks,
            List<String> demands,
            List<Requirement<T>> requirements) {

        /**
         * The code that refuses this step to the account that entered the record (录入与审核分离); empty
         * to everybody else, and for a record that still stands as a ledger told it: whoever ran
         * the import is not its author.
         */
        public Optional<String> refusalOfAuthor(Actor actor, Stored<T> record) {
            boolean asImported = record.channel() == Channel.IMPORT && record.version() == 1;
            return Optional.ofNullable(byAnother)
                    .filter(code -> !asImported && record.createdBy().equals(actor.account()));
        }
    }

    /**
     * What must hold before a step, known without the step's form: its refusal stands beside the
     * button.
     */
    public record Requirement<T extends Record>(
            BiPredicate<Stored<T>, Lookup> holds,
            String code,
            BiFunction<T, Lookup, Map<String, String>> params) {}

    /** Collects stages and steps. */
    public static final class Builder<T extends Record, S extends Enum<S>> {
        private final Property<T, S> stage;
        private final Consumer<Check<T>> checks;
        private final Set<Enum<?>> initial = new LinkedHashSet<>();
        private final Map<Enum<?>, Role> startVerifiers = new LinkedHashMap<>();
        private final Set<S> closed = new LinkedHashSet<>();
        private final Set<String> earlier = new HashSet<>();
        private final Map<String, Property<T, ? extends @Nullable Object>> asked =
                new LinkedHashMap<>();
        private String closedCode = "SYS-410";
        private List<Enum<?>> path = List.of();
        private final List<StepBuilder<T, S>> steps = new ArrayList<>();
        private final List<Prohibition> prohibitions = new ArrayList<>();

        Builder(Property<T, S> stage, Consumer<Check<T>> checks) {
            this.stage = stage;
            this.checks = checks;
        }

        /**
         * Where a new record may begin. If there are several, it begins at the first of the path
         * unless a derivation says another.
         */
        @SafeVarargs
        public final Builder<T, S> starts(S... stages) {
            initial.addAll(Arrays.asList(stages));
            return this;
        }

        /** Stages a new record may have, if a second person confirms that it begins there. */
        @SafeVarargs
        public final Builder<T, S> startsVerifiedBy(Role second, S... stages) {
            Arrays.asList(stages).forEach(stage -> startVerifiers.put(stage, second));
            return starts(stages);
        }

        /** The stages of a life without trouble, drawn as a bar. */
        @SafeVarargs
        public final Builder<T, S> path(S... stages) {
            path = List.<Enum<?>>of(stages);
            return this;
        }

        /**
         * Stages that nothing leads out of. What only the steps into them ask for is told by them,
         * as by {@link #onlyIn}, unless it may be told {@link #earlier}.
         *
         * @param code the refusal of a step out of them
         */
        @SafeVarargs
        public final Builder<T, S> closes(String code, S... stages) {
            closedCode = code;
            closed.addAll(Arrays.asList(stages));
            return this;
        }

        /** Fields that a closing step asks for, and that may be filled before it is taken. */
        @SafeVarargs
        public final Builder<T, S> earlier(Property<T, ? extends @Nullable Object>... fields) {
            Arrays.stream(fields).map(Property::name).forEach(earlier::add);
            return this;
        }

        /**
         * Fields that are told by the steps into these stages: written beside them they are refused
         * with SYS-415, for who types the end of an open case takes it from figures and lists past
         * whoever decides. A ledger tells them as they stand.
         */
        @SafeVarargs
        public final Builder<T, S> onlyIn(
                Set<S> stages, Property<T, ? extends @Nullable Object>... fields) {
            checks.accept(new OnlyIn<>(stage, Set.copyOf(stages), List.of(fields)));
            return this;
        }

        public Builder<T, S> forbids(S from, S to, String code) {
            prohibitions.add(new Prohibition(from, to, code));
            return this;
        }

        public StepBuilder<T, S> step(String name) {
            StepBuilder<T, S> step = new StepBuilder<>(this, name);
            steps.add(step);
            return step;
        }

        Lifecycle<T> build() {
            List<Property<T, ? extends @Nullable Object>> closing =
                    asked.values().stream().filter(this::isToldByClosing).toList();
            if (!closing.isEmpty()) {
                checks.accept(new OnlyIn<>(stage, Set.copyOf(closed), closing));
            }
            return new Lifecycle<>(
                    stage.name(),
                    Set.copyOf(initial),
                    Map.copyOf(startVerifiers),
                    Set.<Enum<?>>copyOf(closed),
                    closedCode,
                    path,
                    steps.stream().map(StepBuilder::build).toList(),
                    List.copyOf(prohibitions));
        }

        void askedFor(Property<T, ? extends @Nullable Object> field) {
            asked.put(field.name(), field);
        }

        private boolean isToldByClosing(Property<T, ? extends @Nullable Object> field) {
            return !earlier.contains(field.name())
                    && steps.stream()
                            .filter(step -> step.asksFor(field))
                            .allMatch(step -> step.leadsInto(closed));
        }
    }
}

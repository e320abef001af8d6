package org.linli.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/** Says one step; {@link #step} goes on with the next. */
public final class StepBuilder<T extends Record, S extends Enum<S>> {
    private final Lifecycle.Builder<T, S> lifecycle;
    private final String name;
    private final Set<Enum<?>> from = new LinkedHashSet<>();
    private @Nullable S to;
    private final Set<Role> roles = new LinkedHashSet<>();
    private @Nullable BiPredicate<T, Lookup> itself;
    private @Nullable Class<? extends Record> ledBy;
    private @Nullable Role verifiedBy;
    private @Nullable String byAnother;
    private final List<String> asks = new ArrayList<>();
    private final List<String> demands = new ArrayList<>();
    private final List<Lifecycle.Requirement<T>> requirements = new ArrayList<>();

    StepBuilder(Lifecycle.Builder<T, S> lifecycle, String name) {
        this.lifecycle = lifecycle;
        this.name = name;
    }

    @SafeVarargs
    public final StepBuilder<T, S> from(S... stages) {
        from.addAll(Arrays.asList(stages));
        return this;
    }

    public StepBuilder<T, S> from(EnumSet<S> stages) {
        from.addAll(stages);
        return this;
    }

    public StepBuilder<T, S> to(S stage) {
        to = stage;
        return this;
    }

    public StepBuilder<T, S> by(Role... takers) {
        roles.addAll(Arrays.asList(takers));
        return this;
    }

    /**
     * The node takes the step by itself where the condition holds: some minutes after it started
     * and after every midnight of the station's clock. Every record in one of the step's stages is
     * asked that waits for no second person, each step is a journal entry of the node. A step that
     * leads back to its stage is taken anew until the condition no longer holds: that is how much
     * work is done in parts, each of them a transaction of its own. With {@link #by} people may
     * take it too; without, only the node does.
     *
     * @param when what has passed by then, such as a last day; what {@link #requires} says must
     *     hold too
     */
    public StepBuilder<T, S> byItself(BiPredicate<T, Lookup> when) {
        itself = when;
        return this;
    }

    /**
     * The step is what the writing of another record leads to: see {@link
     * RecordDefinition.Builder#leadsTo}. With {@link #by} people may take it too; without, that
     * record is the only way.
     */
    public StepBuilder<T, S> byRecord(Class<? extends Record> other) {
        ledBy = other;
        return this;
    }

    public StepBuilder<T, S> verifiedBy(Role second) {
        verifiedBy = second;
        return this;
    }

    /** Refuses the step, with this code, to whoever entered the record. */
    public StepBuilder<T, S> byAnother(String code) {
        byAnother = code;
        return this;
    }

    @SafeVarargs
    public final StepBuilder<T, S> asks(Property<T, ? extends @Nullable Object>... fields) {
        for (Property<T, ? extends @Nullable Object> field : fields) {
            asks.add(field.name());
            lifecycle.askedFor(field);
        }
        return this;
    }

    /** Shows the fields and insists on them, even where the record alone does not. */
    @SafeVarargs
    public final StepBuilder<T, S> demands(Property<T, ? extends @Nullable Object>... fields) {
        Arrays.stream(fields).map(Property::name).forEach(demands::add);
        return asks(fields);
    }

    public StepBuilder<T, S> requires(BiPredicate<T, Lookup> holds, String code) {
        return requires(holds, code, (value, lookup) -> Map.of());
    }

    public StepBuilder<T, S> requires(
            BiPredicate<T, Lookup> holds,
            String code,
            BiFunction<T, Lookup, Map<String, String>> params) {
        BiPredicate<Stored<T>, Lookup> ofStored =
                (stored, lookup) -> holds.test(stored.value(), lookup);
        requirements.add(new Lifecycle.Requirement<>(ofStored, code, params));
        return this;
    }

    /** A record of another kind points here and fulfils the condition. */
    public <P extends Record> StepBuilder<T, S> requiresA(
            Class<P> type, Property<P, @Nullable Ref<T>> link, Condition condition, String code) {
        return requires(type, link, condition, count -> count > 0, code);
    }

    /** No record of another kind that points here fulfils the condition. */
    public <P extends Record> StepBuilder<T, S> requiresNo(
            Class<P> type, Property<P, @Nullable Ref<T>> link, Condition condition, String code) {
        return requires(type, link, condition, count -> count == 0, code);
    }

    private <P extends Record> StepBuilder<T, S> requires(
            Class<P> type,
            Property<P, @Nullable Ref<T>> link,
            Condition condition,
            LongPredicate enough,
            String code) {
        BiPredicate<Stored<T>, Lookup> holds =
                (stored, lookup) -> {
                    Condition here = Condition.where(link).is(stored.ref());
                    return enough.test(lookup.count(Query.of(type, here.and(condition))));
                };
        requirements.add(new Lifecycle.Requirement<>(holds, code, (value, lookup) -> Map.of()));
        return this;
    }

    public StepBuilder<T, S> step(String next) {
        return lifecycle.step(next);
    }

    boolean asksFor(Property<T, ? extends @Nullable Object> field) {
        return asks.contains(field.name());
    }

    boolean leadsInto(Set<S> stages) {
        return to != null && stages.contains(to);
    }

    Lifecycle.Step<T> build() {
        boolean taken = !roles.isEmpty() || itself != null || ledBy != null;
        if (to == null || from.isEmpty() || !taken) {
            throw new IllegalArgumentException(
                    "step " + name + " needs from, to, and by, byItself or byRecord");
        }
        if (roles.isEmpty() && !asks.isEmpty()) {
            throw new IllegalArgumentException(
                    "step " + name + " asks, but no person takes it: nobody answers");
        }
        return new Lifecycle.Step<>(
                name,
                Set.copyOf(from),
                to,
                Set.copyOf(roles),
                itself,
                ledBy,
                verifiedBy,
                byAnother,
                List.copyOf(asks),
                List.copyOf(demands),
                List.copyOf(requirements));
    }
}

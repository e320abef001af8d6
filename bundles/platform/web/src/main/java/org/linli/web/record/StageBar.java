package org.linli.web.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.function.Lifecycle;
import org.linli.function.Lifecycle.Requirement;
import org.linli.function.Lifecycle.Step;
import org.linli.function.RecordDefinition;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Lookup;
import org.linli.web.frame.Visit;
import org.linli.web.words.Say;

/**
 * Where a record stands, the steps that can be taken now, and why the others cannot.
 *
 * @param stages of the life without trouble, in order, with the present one
 * @param steps allowed now
 * @param others not allowed, each with its reason
 */
public record StageBar(List<Stage> stages, List<StepButton> steps, List<WhyNot> others) {
    static final StageBar NONE = new StageBar(List.of(), List.of(), List.of());

    /**
     * @param mood {@code is-past}, {@code is-now}, {@code is-stopped} or empty
     */
    public record Stage(String label, String mood) {
        public boolean now() {
            return mood.startsWith("is-now");
        }
    }

    /**
     * A step as a button.
     *
     * @param onward whether it leads further on the path, and not out of it or to its end
     */
    public record StepButton(String label, String href, boolean onward) {}

    /** The step that the page offers first: one that ends the matter is nobody's usual next. */
    public @Nullable StepButton next() {
        return steps.stream().filter(StepButton::onward).findFirst().orElse(null);
    }

    /** A step that cannot be taken. */
    public record WhyNot(String step, String reason, String code) {}

    /**
     * @param shut whether no step can be taken, whatever the stage
     */
    static <T extends Record> StageBar of(
            Visit visit, RecordDefinition<T> type, Stored<T> stored, boolean shut) {
        Optional<Lifecycle<T>> lifecycle = type.lifecycle();
        if (lifecycle.isEmpty()) {
            return NONE;
        }
        Object stage = type.model().get(stored.value(), lifecycle.get().stage());
        if (!(stage instanceof Enum<?> now)) {
            return NONE;
        }
        List<StepButton> steps = new ArrayList<>();
        List<WhyNot> others = new ArrayList<>();
        if (!stored.voided() && !shut) {
            visit.platform()
                    .look(
                            lookup -> {
                                sort(
                                        visit,
                                        type,
                                        stored,
                                        lifecycle.get(),
                                        now,
                                        lookup,
                                        steps,
                                        others);
                                return true;
                            });
        }
        return new StageBar(
                stages(visit.say(), type, lifecycle.get(), now),
                steps,
                joined(visit.say(), others));
    }

    /** Steps that the same people take stand in one line. */
    private static List<WhyNot> joined(Say say, List<WhyNot> others) {
        Map<String, WhyNot> byReason = new LinkedHashMap<>();
        for (WhyNot other : others) {
            byReason.merge(
                    other.code() + other.reason(),
                    other,
                    (a, b) ->
                            new WhyNot(
                                    a.step() + say.say("list.comma") + b.step(),
                                    a.reason(),
                                    a.code()));
        }
        return List.copyOf(byReason.values());
    }

    private static <T extends Record> List<Stage> stages(
            Say say, RecordDefinition<T> type, Lifecycle<T> lifecycle, Enum<?> now) {
        int at = lifecycle.path().indexOf(now);
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < lifecycle.path().size(); i++) {
            String mood = i < at ? "is-past" : i == at ? "is-now" : "";
            stages.add(new Stage(say.code(type, lifecycle.path().get(i)), mood));
        }
        if (at < 0) {
            boolean closed = lifecycle.closed().contains(now);
            stages.add(new Stage(say.code(type, now), closed ? "is-now" : "is-now is-stopped"));
        }
        return stages;
    }

    /** What a rule asks is asked of the record as it is, not of the masked copy the reader sees. */
    private static <T extends Record> void sort(
            Visit visit,
            RecordDefinition<T> type,
            Stored<T> shown,
            Lifecycle<T> lifecycle,
            Enum<?> now,
            Lookup lookup,
            List<StepButton> allowed,
            List<WhyNot> others) {
        Optional<Stored<T>> whole = lookup.find(type.type(), shown.ref());
        for (Step<T> step : lifecycle.from(now)) {
            String label = visit.say().step(type, step);
            if (!visit.platform().access().mayStep(visit.actor(), type, step, shown.place())) {
                String code = step.roles().isEmpty() ? "" : "SYS-403";
                others.add(new WhyNot(label, byOthers(visit, step), code));
                continue;
            }
            Optional<Refusal> refusal = whole.flatMap(w -> first(visit, step, w, lookup));
            if (refusal.isPresent()) {
                String reason = visit.say().refusal(refusal.get(), type);
                others.add(new WhyNot(label, reason, refusal.get().code()));
            } else {
                String href =
                        "/records/" + type.name() + "/" + shown.id() + "/steps/" + step.name();
                allowed.add(new StepButton(label, href, isOnward(lifecycle, now, step.to())));
            }
        }
    }

    /** Back from beside the path is onward too. */
    private static boolean isOnward(Lifecycle<?> lifecycle, Enum<?> now, Enum<?> to) {
        int at = lifecycle.path().indexOf(now);
        return lifecycle.path().indexOf(to) > at && (at >= 0 || !lifecycle.closed().contains(to));
    }

    private static <T extends Record> Optional<Refusal> first(
            Visit visit, Step<T> step, Stored<T> record, Lookup lookup) {
        Optional<String> own = step.refusalOfAuthor(visit.actor(), record);
        if (own.isPresent()) {
            return Optional.of(new Refusal(own.get(), null));
        }
        for (Requirement<T> requirement : step.requirements()) {
            if (!requirement.holds().test(record, lookup)) {
                return Optional.of(
                        new Refusal(
                                requirement.code(),
                                null,
                                requirement.params().apply(record.value(), lookup)));
            }
        }
        return Optional.empty();
    }

    private static String byOthers(Visit visit, Step<?> step) {
        Say say = visit.say();
        Class<? extends Record> leader = step.ledBy();
        if (step.roles().isEmpty() && leader != null) {
            RecordDefinition<?> led = visit.platform().functions().record(leader);
            return say.say("step.led", "type", say.type(led));
        }
        if (step.roles().isEmpty()) {
            return say.say("step.itself");
        }
        List<String> roles = step.roles().stream().sorted().map(say::role).toList();
        return say.say("step.by", "roles", String.join(say.say("list.comma"), roles));
    }
}

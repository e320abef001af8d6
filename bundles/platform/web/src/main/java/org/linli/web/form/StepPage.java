package org.linli.web.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.function.Lifecycle.Step;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.web.field.Titles;
import org.linli.web.frame.Addresses;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Page;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.http.Parameters;
import org.linli.web.words.Say;

/** A step of a record's life: its form asks for what the step needs and nothing else. */
public final class StepPage {
    private final Frames frames;
    private final Views views;

    public StepPage(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    public Page asked() {
        return visit -> ask(visit, visit.platform().type(visit.place("type")));
    }

    public Page sent() {
        return visit -> take(visit, visit.platform().type(visit.place("type")));
    }

    private <T extends Record> Answer ask(Visit visit, RecordDefinition<T> type) {
        Step<T> step = step(visit, type);
        Stored<T> stored = open(visit, type, step);
        Optional<Parameters> kept = visit.kept();
        Parameters before = Typed.of(type.model(), stored);
        String token = Forms.newToken();
        visit.desk().hand(token, before);
        return draw(
                visit,
                type,
                step,
                stored,
                kept.orElse(before),
                token,
                List.of(),
                kept.isPresent(),
                200);
    }

    private static <T extends Record> Step<T> step(Visit visit, RecordDefinition<T> type) {
        return type.lifecycle()
                .flatMap(l -> l.step(visit.place("step")))
                .orElseThrow(() -> new Refusal("SYS-404", null));
    }

    private static <T extends Record> Stored<T> open(
            Visit visit, RecordDefinition<T> type, Step<T> step) {
        Stored<T> stored =
                visit.platform()
                        .records()
                        .open(visit.actorFor(type), type.type(), EditPage.id(visit));
        if (!visit.platform().access().mayStep(visit.actor(), type, step, stored.place())) {
            throw new Refusal("SYS-403", null);
        }
        return stored;
    }

    private <T extends Record> Answer take(Visit visit, RecordDefinition<T> type) {
        Step<T> step = step(visit, type);
        Stored<T> stored = open(visit, type, step);
        String token = Forms.token(visit);
        Uploaded uploaded = Uploaded.of(visit, type);
        Parameters form = uploaded.form();
        if (Forms.onlyRedraws(visit)) {
            return draw(visit, type, step, stored, form, token, uploaded.problems(), false, 200);
        }
        List<Field> fields = FormFields.forStep(type, step).getFirst().fields();
        FormReader reader = new FormReader(visit);
        Map<String, @Nullable Object> values = reader.read(fields, form);
        List<Field> must =
                fields.stream()
                        .filter(f -> must(step, f))
                        .filter(f -> !stored.masked().contains(f.name()))
                        .toList();
        List<Refusal> refusals = new ArrayList<>(uploaded.missing(must));
        refusals.addAll(uploaded.problems());
        refusals.addAll(reader.problems());
        if (refusals.isEmpty()) {
            try {
                long version = form.number(Forms.VERSION, 0);
                Map<String, @Nullable Object> changes = changes(type, stored, values, form);
                Uploaded.addHidden(visit, type, stored, changes);
                return Answer.seeOther(
                        visit.desk().once(token, () -> step(visit, type, step, version, changes)));
            } catch (Refusal refused) {
                refusals.addAll(refused.each());
            }
        }
        return draw(visit, type, step, stored, form, token, refusals, false, 422);
    }

    private static boolean must(Step<?> step, Field field) {
        return field.required() || step.demands().contains(field.name());
    }

    private static <T extends Record> Map<String, @Nullable Object> changes(
            RecordDefinition<T> type,
            Stored<T> stored,
            Map<String, @Nullable Object> values,
            Parameters form) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        values.forEach(
                (name, value) -> {
                    boolean untouched = stored.masked().contains(name) && Typed.blank(form, name);
                    Object before = type.model().get(stored.value(), name);
                    if (!untouched && !Objects.equals(before, value)) {
                        changes.put(name, value);
                    }
                });
        return changes;
    }

    private static <T extends Record> String step(
            Visit visit,
            RecordDefinition<T> type,
            Step<T> step,
            long version,
            Map<String, @Nullable Object> changes) {
        visit.platform()
                .records()
                .step(
                        visit.actorFor(type),
                        type.type(),
                        EditPage.id(visit),
                        version,
                        step.name(),
                        changes);
        visit.desk()
                .tell(visit.say().say("form.stepped", "stage", visit.say().code(type, step.to())));
        return Forms.back(visit)
                .orElseGet(() -> Addresses.ofRecord(visit, type, EditPage.id(visit)));
    }

    private <T extends Record> Answer draw(
            Visit visit,
            RecordDefinition<T> type,
            Step<T> step,
            Stored<T> stored,
            Parameters form,
            String token,
            List<Refusal> refusals,
            boolean kept,
            int status) {
        Say say = visit.say();
        List<FormFields.Section> sections = FormFields.forStep(type, step);
        Set<String> must = new HashSet<>(step.demands());
        Sheet sheet = new Sheet(type, sections, must, stored.masked(), Set.of(), form, refusals);
        String name =
                new Titles(visit.platform(), visit.actorFor(type))
                        .of(type.type(), stored.id())
                        .orElse(stored.number());
        String record = "/records/" + type.name() + "/" + stored.id();
        String verb = say.step(type, step);
        String stage = type.lifecycle().map(l -> stageOf(say, type, l.stage(), stored)).orElse("");
        String next = say.code(type, step.to());
        FormView view =
                new FormView(
                        frames.around(visit, name + say.say("dot") + verb),
                        name + say.say("dot") + say.type(type),
                        record,
                        stage.equals(next) ? stage : stage + " → " + next,
                        note(say, type, step),
                        kept,
                        visit.call().path(),
                        token,
                        Forms.hidden(visit, type, form.number(Forms.VERSION, stored.version())),
                        sheet.drawn(visit),
                        sheet.problems(visit),
                        verb,
                        Forms.back(visit).orElse(record),
                        Forms.draft(visit));
        return views.page(status, "form", view);
    }

    /** The function's own words on what follows, and who must confirm it. */
    private static String note(Say say, RecordDefinition<?> type, Step<?> step) {
        String own = say.optional(type, type.name() + ".step." + step.name() + ".note").orElse("");
        var second = step.verifiedBy();
        return second == null
                ? own
                : (own + " " + say.say("step.verified", "role", say.role(second))).strip();
    }

    private static <T extends Record> String stageOf(
            Say say, RecordDefinition<T> type, String field, Stored<T> stored) {
        return type.model().get(stored.value(), field) instanceof Enum<?> now
                ? say.code(type, now)
                : "";
    }
}

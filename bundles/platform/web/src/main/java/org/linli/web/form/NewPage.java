package org.linli.web.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.function.Lifecycle;
import org.linli.function.Prefill;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.web.form.FormView.Hidden;
import org.linli.web.form.FormView.Section;
import org.linli.web.frame.Addresses;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Page;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.http.Parameters;

/** The form of a new record; what the address knows already stands in it. */
public final class NewPage {
    private final Frames frames;
    private final Views views;

    public NewPage(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    public Page empty() {
        return visit -> {
            RecordDefinition<?> type = type(visit);
            Optional<Parameters> kept = visit.kept();
            Parameters form =
                    kept.orElseGet(() -> prefilled(visit, type, known(type, visit.query())));
            return draw(visit, type, form, Forms.newToken(), List.of(), kept.isPresent(), 200);
        };
    }

    public Page sent() {
        return visit -> take(visit, type(visit));
    }

    /**
     * @throws Refusal SYS-403 before anything is typed, not after
     */
    private static RecordDefinition<?> type(Visit visit) {
        RecordDefinition<?> type = visit.platform().type(visit.place("type"));
        if (!visit.platform().access().mayCreate(visit.actor(), type)) {
            throw new Refusal("SYS-403", null);
        }
        return type;
    }

    /** {@code ?subject=ID} fills the reference; other fields are filled as if typed. */
    private static Parameters known(RecordDefinition<?> type, Parameters query) {
        Parameters form = query;
        for (Field field : type.model().fields()) {
            if (field.kind() == org.linli.record.Kind.REF
                    && !field.list()
                    && query.get(field.name()) != null) {
                form =
                        form.with(field.name() + ".id", query.get(field.name()))
                                .with(field.name(), null);
            }
        }
        return form;
    }

    /** What the definition begins a form with, where the address does not say otherwise. */
    private static Parameters prefilled(Visit visit, RecordDefinition<?> type, Parameters known) {
        Optional<Prefill> prefill = type.prefill();
        String id = prefill.map(p -> known.get(p.parent() + ".id")).orElse(null);
        if (prefill.isEmpty() || id == null || !RecordId.isRecordId(id)) {
            return known;
        }
        Map<String, ? extends @Nullable Object> values =
                visit.platform()
                        .look(
                                lookup ->
                                        prefill.get()
                                                .values()
                                                .apply(new Ref<>(new RecordId(id)), lookup));
        Parameters form = Typed.of(type.model(), values);
        for (String name : known.names()) {
            form = form.with(name, known.text(name));
        }
        return form;
    }

    private <T extends Record> Answer take(Visit visit, RecordDefinition<T> type) {
        String token = Forms.token(visit);
        Uploaded uploaded = Uploaded.of(visit, type);
        Parameters form = uploaded.form();
        if (Forms.onlyRedraws(visit)) {
            return draw(visit, type, form, token, uploaded.problems(), false, 200);
        }
        List<Field> fields = new ArrayList<>();
        FormFields.forNew(type, Beginning.insistsOn(visit, type))
                .forEach(s -> fields.addAll(s.fields()));
        FormReader reader = new FormReader(visit);
        Map<String, @Nullable Object> values = new LinkedHashMap<>(reader.read(fields, form));
        stage(type, form).ifPresent(s -> values.put(lifecycle(type).stage(), s));
        List<Refusal> refusals = new ArrayList<>(uploaded.missing(required(fields)));
        refusals.addAll(uploaded.problems());
        refusals.addAll(reader.problems());
        if (refusals.isEmpty()) {
            try {
                return Answer.seeOther(
                        visit.desk()
                                .once(
                                        token,
                                        () -> {
                                            T value = type.model().create(values);
                                            Stored<T> kept =
                                                    visit.platform()
                                                            .records()
                                                            .create(visit.actorFor(type), value);
                                            visit.desk()
                                                    .tell(
                                                            visit.say()
                                                                    .say(
                                                                            "form.created",
                                                                            "number",
                                                                            kept.number()));
                                            return next(visit, type, kept);
                                        }));
            } catch (Refusal refused) {
                refusals.addAll(refused.each());
            }
        }
        return draw(visit, type, form, token, refusals, false, 422);
    }

    private static List<Field> required(List<Field> fields) {
        return fields.stream().filter(Field::required).toList();
    }

    /** Back to where the work is: Today, the record it is part of, or the record itself. */
    private static <T extends Record> String next(
            Visit visit, RecordDefinition<T> type, Stored<T> kept) {
        return Forms.back(visit)
                .orElseGet(
                        () -> {
                            String link = type.partOf().orElse(null);
                            Object parent =
                                    link == null ? null : type.model().get(kept.value(), link);
                            return link != null && parent instanceof Ref<?> whole
                                    ? Addresses.ofRecord(
                                            visit,
                                            whole(visit, type.model().field(link)),
                                            whole.id())
                                    : Addresses.ofRecord(visit, type, kept.id());
                        });
    }

    private static RecordDefinition<?> whole(Visit visit, Field link) {
        return visit.platform().functions().record(link.type().asSubclass(Record.class));
    }

    private static <T extends Record> Lifecycle<T> lifecycle(RecordDefinition<T> type) {
        return type.lifecycle().orElseThrow();
    }

    /** Where the kind begins, or the stage that was chosen. */
    private static Optional<Enum<?>> stage(RecordDefinition<?> type, Parameters form) {
        if (type.lifecycle().isEmpty()) {
            return Optional.empty();
        }
        Lifecycle<?> lifecycle = type.lifecycle().get();
        String chosen = form.get(lifecycle.stage());
        if (chosen == null) {
            return lifecycle.beginning();
        }
        return lifecycle.initial().stream().filter(s -> s.name().equals(chosen)).findFirst();
    }

    private Answer draw(
            Visit visit,
            RecordDefinition<?> type,
            Parameters form,
            String token,
            List<Refusal> refusals,
            boolean kept,
            int status) {
        visit.desk().hand(token, Parameters.none());
        Set<String> must = new HashSet<>();
        type.model().fields().stream().filter(Field::required).forEach(f -> must.add(f.name()));
        Optional<String> link =
                type.partOf().filter(p -> RecordId.isRecordId(form.text(p + ".id")));
        Sheet sheet =
                new Sheet(
                        type,
                        FormFields.forNew(type, Beginning.insistsOn(visit, type)),
                        must,
                        Set.of(),
                        link.map(Set::of).orElse(Set.of()),
                        form,
                        refusals);
        List<Section> sections = new ArrayList<>(sheet.drawn(visit));
        chooseStage(visit, type, form)
                .ifPresent(c -> sections.add(new Section("", List.of(c), false)));
        List<Hidden> hidden = new ArrayList<>(Forms.hidden(visit, type, 0));
        String crumb = visit.say().type(type);
        String crumbHref = "/records/" + type.name();
        if (link.isPresent()) {
            String id = form.text(link.get() + ".id");
            Class<?> parent = type.model().field(link.get()).type();
            hidden.add(new Hidden(link.get() + ".id", id));
            crumb = new RefPicker(visit).title(parent, id);
            crumbHref = "/records/" + RefPicker.name(parent) + "/" + id;
        }
        String button = visit.say().newRecord(type);
        String sub = link.isPresent() ? visit.say().type(type) : "";
        FormView view =
                new FormView(
                        frames.around(
                                visit,
                                link.isPresent()
                                        ? crumb + visit.say().say("dot") + button
                                        : button),
                        crumb,
                        crumbHref,
                        sub,
                        "",
                        kept,
                        visit.call().path(),
                        token,
                        hidden,
                        sections,
                        sheet.problems(visit),
                        button,
                        Forms.back(visit).orElse(crumbHref),
                        Forms.draft(visit));
        return views.page(status, "form", view);
    }

    private static Optional<Control> chooseStage(
            Visit visit, RecordDefinition<?> type, Parameters form) {
        return type.lifecycle()
                .filter(l -> l.initial().size() > 1)
                .map(
                        l ->
                                new Controls(visit, type, form, List.of())
                                        .choose(type.model().field(l.stage()), l.initial()));
    }
}

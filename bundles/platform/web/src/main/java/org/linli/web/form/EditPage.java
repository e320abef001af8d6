package org.linli.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.web.field.Titles;
import org.linli.web.form.FormView.Hidden;
import org.linli.web.frame.Addresses;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Page;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.http.Parameters;

/** Correcting and completing a record: only what was changed is sent to the store. */
public final class EditPage {
    /** Names what the form is narrowed to. */
    private static final String ONLY = "_only";

    private final Frames frames;
    private final Views views;
    private final ConflictPage conflicts;

    public EditPage(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
        this.conflicts = new ConflictPage(frames, views);
    }

    public Page asked() {
        return visit -> ask(visit, visit.platform().type(visit.place("type")));
    }

    public Page sent() {
        return visit -> take(visit, visit.platform().type(visit.place("type")));
    }

    static RecordId id(Visit visit) {
        String id = visit.place("id");
        if (!RecordId.isRecordId(id)) {
            throw new Refusal("SYS-404", null);
        }
        return new RecordId(id);
    }

    /**
     * The fields the form is narrowed to: {@code ?only=FIELD}, or {@code ?only=gaps} for all that
     * the paper did not tell. A field that a step asks for may be corrected as well if it is named.
     */
    private static Set<String> only(
            Visit visit, RecordDefinition<?> type, Stored<?> stored, Parameters form) {
        String text = form.get(ONLY) == null ? visit.query().get("only") : form.get(ONLY);
        if (text == null) {
            return Set.of();
        }
        return text.equals("gaps")
                ? stored.gaps()
                : type.model().hasField(text) ? Set.of(text) : Set.of();
    }

    private <T extends Record> Answer ask(Visit visit, RecordDefinition<T> type) {
        Stored<T> stored = open(visit, type);
        Optional<Parameters> kept = visit.kept();
        Parameters before = Typed.of(type.model(), stored);
        String token = Forms.newToken();
        visit.desk().hand(token, before);
        long version = kept.map(k -> k.number(Forms.VERSION, 0)).orElse(stored.version());
        return draw(
                visit,
                type,
                stored,
                kept.orElse(before),
                token,
                version,
                List.of(),
                kept.isPresent(),
                200);
    }

    private static <T extends Record> Stored<T> open(Visit visit, RecordDefinition<T> type) {
        Stored<T> stored =
                visit.platform().records().open(visit.actorFor(type), type.type(), id(visit));
        if (stored.voided()
                || !visit.platform().access().mayChange(visit.actor(), type, stored.place())) {
            throw new Refusal("SYS-403", null);
        }
        return stored;
    }

    private <T extends Record> Answer take(Visit visit, RecordDefinition<T> type) {
        Stored<T> stored = open(visit, type);
        String token = Forms.token(visit);
        Parameters now = Typed.of(type.model(), stored);
        Parameters before = visit.desk().before(token).filter(p -> !p.isEmpty()).orElse(now);
        Parameters taken = ConflictPage.taken(visit.form(), now, fields(visit, type, stored));
        Uploaded uploaded = Uploaded.of(visit, type, taken);
        Parameters form = uploaded.form();
        long version = form.number(Forms.VERSION, 0);
        if (Forms.onlyRedraws(visit)) {
            return draw(visit, type, stored, form, token, version, uploaded.problems(), false, 200);
        }
        List<Refusal> refusals = new ArrayList<>(uploaded.problems());
        Map<String, @Nullable Object> changes =
                changes(visit, type, stored, uploaded, before, refusals);
        Uploaded.addHidden(visit, type, stored, changes);
        if (refusals.isEmpty()) {
            try {
                return Answer.seeOther(
                        visit.desk().once(token, () -> change(visit, type, version, changes)));
            } catch (Refusal refused) {
                if (refused.code().equals("SYS-409")) {
                    return conflicts.show(visit, type, open(visit, type), form, before);
                }
                refusals.addAll(refused.each());
            }
        }
        return draw(visit, type, stored, form, token, version, refusals, false, 422);
    }

    private static <T extends Record> String change(
            Visit visit,
            RecordDefinition<T> type,
            long version,
            Map<String, @Nullable Object> changes) {
        RecordId id = id(visit);
        if (!changes.isEmpty()) {
            visit.platform()
                    .records()
                    .change(visit.actorFor(type), type.type(), id, version, changes);
            visit.desk().tell(visit.say().say("form.saved"));
        }
        return Forms.back(visit).orElseGet(() -> Addresses.ofRecord(visit, type, id));
    }

    /** Fields whose value is another than when the form was handed out. */
    private static <T extends Record> Map<String, @Nullable Object> changes(
            Visit visit,
            RecordDefinition<T> type,
            Stored<T> stored,
            Uploaded uploaded,
            Parameters before,
            List<Refusal> refusals) {
        Parameters form = uploaded.form();
        List<Field> fields = fields(visit, type, stored);
        FormReader reader = new FormReader(visit);
        Map<String, @Nullable Object> typed = reader.read(fields, form);
        Map<String, @Nullable Object> was = new FormReader(visit).read(fields, before);
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = typed.get(field.name());
            boolean untouched =
                    stored.masked().contains(field.name()) && Typed.blank(form, field.name());
            if (!untouched && !same(field, value, was.get(field.name()))) {
                changes.put(field.name(), value);
            }
        }
        refusals.addAll(reader.problems());
        // A gap may stay a gap: whoever corrects one field need not know all the others.
        List<Field> emptied =
                fields.stream().filter(f -> f.required() && changes.containsKey(f.name())).toList();
        refusals.addAll(uploaded.missing(emptied));
        return changes;
    }

    private static boolean same(Field field, @Nullable Object one, @Nullable Object other) {
        if (field.component().getType() == boolean.class) {
            return Boolean.TRUE.equals(one) == Boolean.TRUE.equals(other);
        }
        return Objects.equals(one, other)
                || (one instanceof java.math.BigDecimal a
                        && other instanceof java.math.BigDecimal b
                        && a.compareTo(b) == 0);
    }

    static <T extends Record> List<Field> fields(
            Visit visit, RecordDefinition<T> type, Stored<T> stored) {
        List<Field> fields = new ArrayList<>();
        sections(type, stored, only(visit, type, stored, visit.form()))
                .forEach(s -> fields.addAll(s.fields()));
        type.partOf().ifPresent(p -> fields.removeIf(f -> f.name().equals(p)));
        return fields;
    }

    /** What the form is for: one field, what is missing, or any correction. */
    private static String purpose(Visit visit, RecordDefinition<?> type, Set<String> only) {
        return switch (only.size()) {
            case 0 -> visit.say().say("record.edit");
            case 1 -> visit.say().field(type, only.iterator().next());
            default -> visit.say().say("record.fill");
        };
    }

    private static <T extends Record> List<FormFields.Section> sections(
            RecordDefinition<T> type, Stored<T> stored, Set<String> only) {
        return FormFields.only(FormFields.forEdit(type, stored, only), only);
    }

    private <T extends Record> Answer draw(
            Visit visit,
            RecordDefinition<T> type,
            Stored<T> stored,
            Parameters form,
            String token,
            long version,
            List<Refusal> refusals,
            boolean kept,
            int status) {
        Set<String> only = only(visit, type, stored, form);
        Sheet sheet =
                new Sheet(
                        type,
                        sections(type, stored, only),
                        only,
                        stored.masked(),
                        type.partOf().map(Set::of).orElse(Set.of()),
                        form,
                        refusals);
        String name =
                new Titles(visit.platform(), visit.actorFor(type))
                        .of(type.type(), stored.id())
                        .orElse(stored.number());
        String record = "/records/" + type.name() + "/" + stored.id();
        String title = name + visit.say().say("dot") + purpose(visit, type, only);
        List<Hidden> hidden = new ArrayList<>(Forms.hidden(visit, type, version));
        String asked = form.get(ONLY) == null ? visit.query().get("only") : form.get(ONLY);
        if (asked != null) {
            hidden.add(new Hidden(ONLY, asked));
        }
        FormView view =
                new FormView(
                        frames.around(visit, title),
                        name,
                        record,
                        visit.say().type(type),
                        "",
                        kept,
                        visit.call().path(),
                        token,
                        hidden,
                        sheet.drawn(visit),
                        sheet.problems(visit),
                        visit.say().say("form.save"),
                        Forms.back(visit).orElse(record),
                        Forms.draft(visit));
        return views.page(status, "form", view);
    }
}

package org.linli.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.function.RecordDefinition;
import org.linli.record.Attachment;
import org.linli.record.Field;
import org.linli.record.Fixed;
import org.linli.record.FreeText;
import org.linli.record.Kind;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.refusal.Refusal;
import org.linli.web.field.Attached;
import org.linli.web.field.TypedDate.Lean;
import org.linli.web.form.Control.Choice;
import org.linli.web.form.Control.Head;
import org.linli.web.form.Control.Problem;
import org.linli.web.form.Control.Shape;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;
import org.linli.web.words.Say;

/** Draws the fields of a form by their kinds, with what was typed and what is wrong with it. */
final class Controls {
    private static final int EMPTY_ROWS = 3;

    private final Say say;
    private final RecordDefinition<?> type;
    private final Parameters form;
    private final List<Problem> problems;
    private final Choosing choosing;

    Controls(Visit visit, RecordDefinition<?> type, Parameters form, List<Problem> problems) {
        this.say = visit.say();
        this.type = type;
        this.form = form;
        this.problems = problems;
        this.choosing = new Choosing(visit, type, form);
    }

    /**
     * @param must whether this form insists on it
     * @param masked whether its value is hidden, so that an empty field leaves it as it is
     */
    Control of(Field field, boolean must, boolean masked) {
        String hint = hint(field);
        if (masked) {
            hint = (hint + " " + say.say("form.masked")).strip();
        }
        String name = field.name();
        Head head = new Head(name, say.field(type, name), hint, optional(field, must || masked));
        return draw(field, head, name);
    }

    /** Only some of the codes, as for the stage of a new record. */
    Control choose(Field field, Set<Enum<?>> some) {
        Head head = new Head(field.name(), say.field(type, field.name()), "", "");
        return choosing.among(head, some);
    }

    private String hint(Field field) {
        return say.optional(type, type.name() + "." + field.name() + ".hint")
                .orElseGet(() -> usualHint(field));
    }

    private String usualHint(Field field) {
        if (field.kind() == Kind.ATTACHMENT) {
            return say.say(field.list() ? "form.files" : "form.file");
        }
        if (field.list()) {
            return lines(field) ? say.say("form.lines") : "";
        }
        return switch (field.kind()) {
            case DATE -> say.say("form.date");
            case DATE_TIME -> say.say("form.time");
            default -> "";
        };
    }

    private static boolean lines(Field field) {
        return field.kind() != Kind.CODE && field.kind() != Kind.PART && field.kind() != Kind.REF;
    }

    private String optional(Field field, boolean must) {
        if (must || field.required()) {
            return "";
        }
        return say.say(Forms.sometimes(type, field) ? "form.sometimes" : "form.optional");
    }

    /**
     * @param path the field's place among the labels, which knows nothing of rows
     */
    private Control draw(Field field, Head head, String path) {
        Control control = field.list() ? list(field, head, path) : one(field, head, path);
        return control.with(problems.stream().filter(p -> p.name().equals(head.name())).toList());
    }

    private Control one(Field field, Head head, String path) {
        String value = form.text(head.name());
        return switch (field.kind()) {
            case CODE -> choosing.code(field, head);
            case BOOLEAN -> choosing.yesOrNo(field, head);
            case REF -> choosing.reference(field, head);
            case PART ->
                    Control.of(Shape.TOGETHER, head, "")
                            .holding(List.of(part(field, head.name(), path)));
            case INTEGER -> Control.of(Shape.WHOLE_NUMBER, head, value).sized("w-s");
            case DECIMAL -> Control.of(Shape.NUMBER, head, value).sized("w-s");
            case DATE -> Control.of(Shape.DATE, head, value).sized("w-s").leaning(lean(field));
            case DATE_TIME -> Control.of(Shape.TIME, head, value).sized("w-m");
            case ATTACHMENT -> files(field, head);
            case TEXT -> text(field, head, value);
        };
    }

    /** What is there already can be kept or let go; more can be sent. */
    private Control files(Field field, Head head) {
        List<Choice> there = new ArrayList<>();
        for (String typed : form.all(head.name())) {
            try {
                Attachment file = Attached.read(typed, head.name());
                there.add(new Choice(typed, Attached.said(file), "", true));
            } catch (Refusal altered) {
                // The reader of the form has told it; there is nothing to offer.
                continue;
            }
        }
        return Control.of(field.list() ? Shape.FILES : Shape.FILE, head, "").choosing(there);
    }

    private Control text(Field field, Head head, String value) {
        boolean prose = field.length() > 500 || (field.has(FreeText.class) && field.length() > 100);
        List<Choice> suggested = choosing.suggested(field);
        // What stands there as a code is told in words as well.
        String words = suggested.isEmpty() ? value : choosing.spoken(field, value);
        return Control.of(
                        prose ? Shape.PROSE : Shape.LINE,
                        words.equals(value) ? head : head.hinted(words),
                        value)
                .sized(field.length() <= 40 ? "w-m" : "")
                .choosing(suggested);
    }

    private static String lean(Field field) {
        return FormReader.lean(field) == Lean.PAST ? "past" : "";
    }

    private Control list(Field field, Head head, String path) {
        if (field.kind() == Kind.CODE) {
            return choosing.several(field, head);
        }
        if (field.kind() == Kind.ATTACHMENT) {
            return files(field, head);
        }
        if (lines(field)) {
            return Control.of(Shape.PROSE, head, form.text(head.name()));
        }
        List<List<Control>> rows = new ArrayList<>();
        int count = isFixed(field) ? Typed.rows(form, head.name()) : rowCount(head.name());
        for (int i = 0; i < count; i++) {
            String row = head.name() + "." + i;
            rows.add(
                    field.kind() == Kind.PART
                            ? part(field, row, path)
                            : List.of(reference(field, row, i + 1)));
        }
        return Control.of(Shape.ROWS, head, "").holding(rows);
    }

    private static boolean isFixed(Field field) {
        return field.kind() == Kind.PART
                && RecordModel.fieldsOf(field.type().asSubclass(Record.class)).stream()
                        .anyMatch(inner -> inner.has(Fixed.class));
    }

    /** An id is for the node alone, and shows no label. */
    private Control fixed(Head head) {
        String value = form.text(head.name());
        Head told = RecordId.isRecordId(value) ? new Head(head.name(), "", "", "") : head;
        return Control.of(Shape.FIXED, told, value);
    }

    private Control reference(Field field, String row, int number) {
        Head head = new Head(row, say.say("form.row", "n", number), "", "");
        return choosing.reference(field, head)
                .with(problems.stream().filter(p -> p.name().equals(row)).toList());
    }

    /** Three empty ones for a start; more when somebody presses the button for more. */
    private int rowCount(String name) {
        int sent = Typed.rows(form, name);
        int filled = 0;
        for (int i = 0; i < sent; i++) {
            filled = Typed.blank(form, name + "." + i) ? filled : i + 1;
        }
        boolean more = name.equals(form.get(Forms.ADD));
        return Math.max(more ? sent + EMPTY_ROWS : sent, filled == 0 ? EMPTY_ROWS : filled + 1);
    }

    private List<Control> part(Field field, String name, String path) {
        List<Control> controls = new ArrayList<>();
        for (Field inner : RecordModel.fieldsOf(field.type().asSubclass(Record.class))) {
            String innerPath = path + "." + inner.name();
            String key = type.name() + "." + innerPath;
            Head head =
                    new Head(
                            name + "." + inner.name(),
                            say.label(type, key),
                            say.optional(type, key + ".hint").orElse(""),
                            inner.required() ? "" : say.say("form.optional"));
            controls.add(inner.has(Fixed.class) ? fixed(head) : draw(inner, head, innerPath));
        }
        return controls;
    }
}

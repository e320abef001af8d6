package org.linli.web.form;

import java.util.List;

/**
 * One field of a form as it is drawn.
 *
 * @param shape how it is drawn
 * @param head its name and words
 * @param value what stands in it
 * @param size class of its width
 * @param lean where a date without a year leans: past, future, or empty
 * @param rows controls of the rows of a list
 * @param target type that a reference is looked for in
 */
public record Control(
        Shape shape,
        Head head,
        String value,
        String size,
        String lean,
        List<Choice> choices,
        List<List<Control>> rows,
        String target,
        List<Problem> problems) {

    /** The ways to draw a field. */
    public enum Shape {
        LINE,
        WHOLE_NUMBER,
        NUMBER,
        PROSE,
        DATE,
        TIME,
        RADIOS,
        SELECT,
        CHECKS,
        CHECK,
        /** A reference to be looked for. */
        PICK,
        /** A reference that is known. */
        PICKED,
        /** A reference whose record is named by what identifies it. */
        NAMED,
        /** A file to be sent, with the one that is there. */
        FILE,
        /** Files to be sent, with those that are there. */
        FILES,
        /** What the node filled: told, and sent along. */
        FIXED,
        /** Several, each a row. */
        ROWS,
        /** Several small controls that belong together. */
        TOGETHER
    }

    /**
     * The name and the words of a field.
     *
     * @param name of its parameter, and its id
     * @param optional the grey word behind the label; empty for what must be filled
     */
    public record Head(String name, String label, String hint, String optional) {
        Head named(String other) {
            return new Head(other, label, hint, optional);
        }

        Head hinted(String other) {
            return new Head(name, label, other, optional);
        }
    }

    /** One value to choose. */
    public record Choice(String value, String label, String note, boolean chosen) {}

    /** What is wrong with it, in a sentence that says what to do. */
    public record Problem(String name, String label, String sentence, String code) {}

    static Control of(Shape shape, Head head, String value) {
        return new Control(shape, head, value, "", "", List.of(), List.of(), "", List.of());
    }

    Control sized(String width) {
        return new Control(shape, head, value, width, lean, choices, rows, target, problems);
    }

    Control leaning(String way) {
        return new Control(shape, head, value, size, way, choices, rows, target, problems);
    }

    Control choosing(List<Choice> some) {
        return new Control(shape, head, value, size, lean, some, rows, target, problems);
    }

    Control holding(List<List<Control>> inner) {
        return new Control(shape, head, value, size, lean, choices, inner, target, problems);
    }

    Control lookingIn(String type) {
        return new Control(shape, head, value, size, lean, choices, rows, type, problems);
    }

    Control with(List<Problem> found) {
        return new Control(shape, head, value, size, lean, choices, rows, target, found);
    }

    /** Whether its rows are the node's: none is added. */
    public boolean fixed() {
        return rows.stream().flatMap(List::stream).anyMatch(inner -> inner.shape == Shape.FIXED);
    }

    public String name() {
        return head.name;
    }

    /**
     * What labels and the list of mistakes point to: the field, whichever of its parameters it
     * sends.
     */
    public String id() {
        return name().endsWith(".id") ? name().substring(0, name().length() - 3) : name();
    }

    public String label() {
        return head.label;
    }

    public String hint() {
        return head.hint;
    }

    public String optional() {
        return head.optional;
    }

    /** Whether files are sent with it. */
    boolean takesFiles() {
        return shape == Shape.FILE || shape == Shape.FILES;
    }

    public boolean bad() {
        return !problems.isEmpty();
    }

    /** Ids of what is read aloud with it. */
    public String describedBy() {
        String hintId = hint().isEmpty() ? "" : id() + "-hint ";
        return (hintId + (bad() ? id() + "-error" : "")).strip();
    }
}

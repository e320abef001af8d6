package org.linli.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.refusal.Refusal;
import org.linli.web.form.Control.Problem;
import org.linli.web.form.FormView.Section;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;

/**
 * A form being drawn: its fields, what stands in them, what is wrong.
 *
 * @param must names of the fields this form insists on
 * @param masked names of the fields whose values are hidden
 * @param fixed names of the fields that are known and shown on top in place of a control
 */
record Sheet(
        RecordDefinition<?> type,
        List<FormFields.Section> sections,
        Set<String> must,
        Set<String> masked,
        Set<String> fixed,
        Parameters form,
        List<Refusal> refusals) {

    List<Field> fields() {
        return sections.stream().flatMap(s -> s.fields().stream()).toList();
    }

    List<Problem> problems(Visit visit) {
        List<String> names =
                fields().stream().map(Field::name).filter(n -> !fixed.contains(n)).toList();
        return Forms.problems(visit, type, refusals, names);
    }

    /**
     * Whether a section takes one line: nobody must fill it and nothing stands in it. What a rule
     * may yet insist on, by what is typed elsewhere, is no such section.
     */
    private boolean folded(String title, FormFields.Section section, List<Control> controls) {
        boolean wanted =
                section.fields().stream()
                        .anyMatch(
                                f ->
                                        (f.required() && f.component().getType() != boolean.class)
                                                || must.contains(f.name())
                                                || Forms.sometimes(type, f)
                                                || !Typed.blank(form, f.name()));
        boolean bad = controls.stream().anyMatch(Control::bad);
        return !title.isEmpty() && !wanted && !bad && sections.size() > 1;
    }

    List<Section> drawn(Visit visit) {
        Controls controls = new Controls(visit, type, form, problems(visit));
        List<Section> drawn = new ArrayList<>();
        for (FormFields.Section section : sections) {
            List<Control> some =
                    section.fields().stream()
                            .filter(f -> !fixed.contains(f.name()))
                            .map(
                                    f ->
                                            controls.of(
                                                    f,
                                                    must.contains(f.name()),
                                                    masked.contains(f.name())))
                            .toList();
            String title =
                    section.group().isEmpty()
                            ? ""
                            : visit.say().label(type, type.name() + ".group." + section.group());
            if (!some.isEmpty()) {
                drawn.add(new Section(title, some, folded(title, section, some)));
            }
        }
        return drawn;
    }
}

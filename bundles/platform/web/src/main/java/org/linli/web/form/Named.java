package org.linli.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.function.Identification;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.RecordModel;
import org.linli.refusal.Refusal;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;

/**
 * A form with the records that were named in it by what identifies them, each in place of what was
 * typed; somebody who does not read the register picks nobody from it in another way.
 *
 * @param form with the id of each record that was found
 * @param problems the references whose record was not found
 */
record Named(Parameters form, List<Refusal> problems) {
    /** Between the name of a reference and that of what identifies its record. */
    private static final String BY = ".by.";

    /** The parameter in which one of the identifying fields is typed. */
    static String parameter(String reference, String field) {
        return reference + BY + field;
    }

    /** How this visitor names records of a type; empty if he picks them, or has no business. */
    static Optional<Identification> way(Visit visit, Class<?> type) {
        return RefPicker.target(visit, type)
                .filter(t -> visit.platform().access().mayIdentify(visit.actor(), t))
                .flatMap(RecordDefinition::identification);
    }

    static Named of(Visit visit, RecordDefinition<?> type, Parameters sent) {
        Parameters form = sent;
        List<Refusal> problems = new ArrayList<>();
        for (String name : asked(visit, sent)) {
            Field field = reference(type, name);
            Identification way = field == null ? null : way(visit, field.type()).orElse(null);
            if (field == null || way == null) {
                continue;
            }
            try {
                Class<? extends Record> target = field.type().asSubclass(Record.class);
                String id =
                        visit.platform()
                                .records()
                                .identify(visit.actorFor(type), target, told(way, name, form))
                                .id()
                                .text();
                form = without(way, name, form).with(name + ".id", id);
            } catch (Refusal refused) {
                if (refused.code().equals("SYS-428")) {
                    throw refused;
                }
                problems.add(refused.at(name));
            }
        }
        return new Named(form, problems);
    }

    /** The one whose button was pressed; all of them if the form was sent to be kept. */
    private static Set<String> asked(Visit visit, Parameters sent) {
        Set<String> names = new LinkedHashSet<>();
        String pressed = sent.get(Forms.IDENTIFY);
        if (pressed == null && Forms.onlyRedraws(visit)) {
            return names;
        }
        for (String parameter : sent.names()) {
            int at = parameter.indexOf(BY);
            if (at > 0 && !sent.text(parameter).isBlank()) {
                String name = parameter.substring(0, at);
                if (pressed == null || pressed.equals(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Map<String, String> told(Identification way, String name, Parameters form) {
        Map<String, String> told = new LinkedHashMap<>();
        way.fields().forEach(field -> told.put(field, form.text(parameter(name, field))));
        return told;
    }

    /** What identified it is needed no longer, and does not stand on the page any more. */
    private static Parameters without(Identification way, String name, Parameters form) {
        Parameters left = form;
        for (String field : way.fields()) {
            left = left.with(parameter(name, field), null);
        }
        return left;
    }

    /** The reference of a name such as {@code members.0.person}; null if the form has none. */
    private static @Nullable Field reference(RecordDefinition<?> type, String name) {
        List<Field> fields = type.model().fields();
        Field found = null;
        for (String step : name.split("\\.")) {
            if (!step.matches("\\d+")) {
                found =
                        fields.stream()
                                .filter(f -> f.name().equals(step) && f.typed())
                                .findFirst()
                                .orElse(null);
                if (found == null) {
                    return null;
                }
                fields =
                        found.kind() == Kind.PART
                                ? RecordModel.fieldsOf(found.type().asSubclass(Record.class))
                                : List.of();
            }
        }
        return found == null || found.kind() != Kind.REF ? null : found;
    }
}

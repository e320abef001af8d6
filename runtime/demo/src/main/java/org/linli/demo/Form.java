package org.linli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;

/** Fields of a record as REST takes them. Texts made up here hold no quotation marks. */
final class Form {
    private final StringJoiner fields = new StringJoiner(",", "{", "}");

    Form with(String field, String value) {
        return put(field, quoted(value));
    }

    Form with(String field, LocalDate day) {
        return put(field, quoted(day.toString()));
    }

    Form with(String field, boolean yes) {
        return put(field, Boolean.toString(yes));
    }

    Form with(String field, List<String> values) {
        return put(field, values.stream().map(Form::quoted).toList().toString());
    }

    private Form put(String field, String json) {
        fields.add(quoted(field) + ":" + json);
        return this;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    String json() {
        return fields.toString();
    }
}

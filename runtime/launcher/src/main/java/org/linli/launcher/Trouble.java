package org.linli.launcher;

import java.util.Locale;

/** What keeps a node from starting, told in the operator's language. */
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object[] values;

    Trouble(String label, Object... values) {
        super(label);
        this.values = values.clone();
    }

    String in(Locale language) {
        return Labels.in(language).say(getMessage(), values);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

package org.linli.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The few sentences that are said before, or without, a running node. */
final class Labels {
    private final ResourceBundle sentences;

    private Labels(ResourceBundle sentences) {
        this.sentences = sentences;
    }

    static Labels in(Locale language) {
        // No fallback to the machine's own language: the base file is the Chinese one.
        return new Labels(
                ResourceBundle.getBundle(
                        "org.linli.launcher.labels",
                        language,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    String say(String label, Object... values) {
        return new MessageFormat(sentences.getString(label), Locale.ROOT).format(values);
    }

    /** English where the terminal speaks English, Chinese everywhere else. */
    static Locale ofTerminal() {
        for (String variable : new String[] {"LINLI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = System.getenv(variable);
            if (value != null && !value.isEmpty()) {
                return of(value);
            }
        }
        return Locale.CHINESE;
    }

    static Locale of(String name) {
        return name.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
    }
}

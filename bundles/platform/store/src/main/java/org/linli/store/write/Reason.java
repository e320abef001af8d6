package org.linli.store.write;

import java.util.HashMap;
import java.util.Map;
import org.linli.function.RecordDefinition;
import org.linli.identity.CleanText;
import org.linli.identity.ProhibitedWords;
import org.linli.language.Labels;
import org.linli.refusal.Refusal;

/** Why a record is withdrawn: must be told, in words that may be kept. */
final class Reason {
    static final String FIELD = "reason";
    private static final int LONGEST = 500;
    private static final Labels WORDS = Labels.of(Reason.class, "store");

    /** Where somebody above the officer decides, a word like "wrong" is no reason. */
    private static final int SHORTEST = 10;

    private Reason() {}

    /**
     * @throws Refusal VAL-001, VAL-002, VAL-004, VAL-007 or SYS-451
     */
    static String of(String typed, RecordDefinition<?> definition) {
        try {
            return checked(typed, definition);
        } catch (Refusal refusal) {
            throw refused(refusal);
        }
    }

    private static String checked(String typed, RecordDefinition<?> definition) {
        String clean = CleanText.cleanLines(typed);
        if (clean.isEmpty()) {
            throw new Refusal("VAL-001", FIELD);
        }
        if (!definition.withdrawers().isEmpty() && clean.length() < SHORTEST) {
            throw new Refusal("VAL-007", FIELD, Map.of("min", Integer.toString(SHORTEST)));
        }
        if (clean.length() > LONGEST) {
            throw new Refusal("VAL-004", FIELD, Map.of("max", Integer.toString(LONGEST)));
        }
        ProhibitedWords.EVERYWHERE.refuseIn(clean, FIELD);
        return clean;
    }

    /** It is no field of the record, which may have one called the same: a reason of its own. */
    private static Refusal refused(Refusal refusal) {
        return Refusal.worded(
                refusal.code(),
                FIELD,
                language -> {
                    Map<String, String> words = new HashMap<>(refusal.params(language));
                    words.put("field", WORDS.get("withdrawal.reason", language));
                    return words;
                });
    }
}

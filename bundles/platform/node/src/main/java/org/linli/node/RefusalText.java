package org.linli.node;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.language.Labels;
import org.linli.refusal.Refusal;

/** Sentences for the command line: a refusal by its code, from the platform or the function. */
final class RefusalText {
    private static final Labels SHARED = Labels.of(Refusal.class, "refusals");
    private static final Labels WORDS = Labels.of(RefusalText.class, "node");

    private final Functions functions;
    private final BooleanSupplier room;

    /**
     * @param room whether the disk has any
     */
    RefusalText(Functions functions, BooleanSupplier room) {
        this.functions = functions;
        this.room = room;
    }

    String sentence(Refusal refusal, Locale language) {
        Map<String, String> params = new HashMap<>(refusal.params(language));
        if (refusal.field() != null) {
            params.putIfAbsent("field", refusal.field());
        }
        String text =
                SHARED.find(refusal.code(), language)
                        .or(() -> fromFunctions(refusal.code(), language))
                        .orElse(refusal.code());
        return Labels.filled(text, params) + " (" + refusal.code() + ")";
    }

    String unknownCommand(Locale language) {
        return WORDS.get("unknown.command", language);
    }

    /** Nothing of it was written, and it may be tried again. */
    String unavailable(Locale language) {
        return WORDS.get(room.getAsBoolean() ? "unavailable" : "full", language);
    }

    String failed(String number, Locale language) {
        return WORDS.get("failed", language, Map.of("number", number));
    }

    private java.util.Optional<String> fromFunctions(String code, Locale language) {
        return functions.enabled().stream()
                .map(FunctionModel::labels)
                .flatMap(l -> l.find("error." + code, language).stream())
                .findFirst();
    }
}

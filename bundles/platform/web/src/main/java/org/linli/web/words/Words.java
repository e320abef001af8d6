package org.linli.web.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.language.Labels;
import org.linli.refusal.Refusal;

/** Every word a page may say, in both languages. */
public final class Words {
    public static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    public static final Locale EN = Locale.ENGLISH;

    private final Functions functions;
    private final Labels pages = Labels.of(Words.class, "pages");
    private final Labels refusals = Labels.of(Refusal.class, "refusals");

    public Words(Functions functions) {
        this.functions = functions;
    }

    public Say in(Locale language) {
        return new Say(this, Labels.isEnglish(language) ? EN : ZH);
    }

    Functions functions() {
        return functions;
    }

    Labels pages() {
        return pages;
    }

    /**
     * The sentence of a refusal, its places not filled yet: from the function at work, the shared
     * texts, the pages' own, and at last whichever function knows the code.
     */
    String refusal(String code, Labels own, Locale language) {
        String key = "error." + code;
        Optional<String> near =
                own.find(key, language)
                        .or(() -> refusals.find(code, language))
                        .or(() -> pages.find(key, language));
        if (near.isPresent()) {
            return near.get();
        }
        for (FunctionModel function : functions.enabled()) {
            Optional<String> found = function.labels().find(key, language);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return pages.get("error.other", language, Map.of("code", code));
    }
}

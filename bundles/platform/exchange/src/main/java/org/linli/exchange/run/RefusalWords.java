package org.linli.exchange.run;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.ledger.RecognisedLedger;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.LedgerDefinition;
import org.linli.function.LedgerDefinition.Column;
import org.linli.language.Labels;
import org.linli.refusal.Refusal;

/**
 * Sentences for refusals, with the names of fields as they stand over the columns of the ledger.
 */
final class RefusalWords {
    private static final Labels SHARED = Labels.of(Refusal.class, "refusals");

    private final Functions functions;

    RefusalWords(Functions functions) {
        this.functions = functions;
    }

    /**
     * @param ledger the ledger of the refused row; null if a file was refused as a whole
     */
    String sentence(Refusal refusal, @Nullable RecognisedLedger ledger, Locale language) {
        Map<String, String> params = new HashMap<>(refusal.params(language));
        String field = refusal.field();
        if (field != null) {
            params.putIfAbsent("field", field(field, ledger, language));
        }
        String function = ledger == null ? "" : ledger.function().name();
        String text =
                ownerFirst(function)
                        .flatMap(f -> f.labels().find("error." + refusal.code(), language).stream())
                        .findFirst()
                        .or(() -> SHARED.find(refusal.code(), language))
                        .orElse(refusal.code());
        return Labels.filled(text, params);
    }

    /**
     * What a field is called: in Chinese as over the ledger's column, which the reader has before
     * him, in English as on the pages.
     */
    String field(String field, @Nullable RecognisedLedger ledger, Locale language) {
        if (ledger == null) {
            return field;
        }
        Optional<String> heading = heading(ledger.ledger(), field);
        Optional<String> label =
                ownerFirst(ledger.function().name())
                        .flatMap(f -> label(f, field, language))
                        .findFirst();
        return Labels.isEnglish(language)
                ? label.or(() -> heading).orElse(field)
                : heading.or(() -> label).orElse(field);
    }

    /** The ledger of this name among the enabled functions; null if there is none now. */
    @Nullable RecognisedLedger ledger(@Nullable String function, @Nullable String name) {
        for (FunctionModel model : functions.enabled()) {
            for (LedgerDefinition ledger : model.ledgers()) {
                if (model.name().equals(function) && ledger.name().equals(name)) {
                    return new RecognisedLedger(model, ledger, 0, java.util.List.of(), 0);
                }
            }
        }
        return null;
    }

    private static Optional<String> heading(LedgerDefinition ledger, String column) {
        return ledger.columns().stream()
                .filter(c -> c.name().equals(column))
                .map(Column::headings)
                .flatMap(h -> h.stream().limit(1))
                .findFirst();
    }

    private static Stream<String> label(FunctionModel function, String field, Locale language) {
        return function.records().stream()
                .flatMap(r -> function.labels().find(r.name() + "." + field, language).stream());
    }

    private Stream<FunctionModel> ownerFirst(String owner) {
        return Stream.concat(
                functions.enabled().stream().filter(f -> f.name().equals(owner)),
                functions.enabled().stream().filter(f -> !f.name().equals(owner)));
    }
}

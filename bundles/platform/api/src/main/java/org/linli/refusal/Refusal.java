package org.linli.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.language.Labels;

/**
 * Something the user can put right, told by the code of the broken rule.
 *
 * <p>The message is the code alone, so that no personal data slips into a log. The sentence for the
 * reader comes from the labels of the function that owns the code (key {@code error.CODE}) or from
 * the shared texts of the platform. Parameters fill the sentence and may hold personal data: they
 * are shown to the reader who typed them and never logged.
 *
 * @see "domain rules, cross-cutting, section 10"
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;
    private final transient Map<String, String> params;
    private final transient Map<String, String> english;
    private final transient List<Refusal> further = new ArrayList<>();

    public Refusal(String code, @Nullable String field) {
        this(code, field, Map.of());
    }

    public Refusal(String code, @Nullable String field, Map<String, String> params) {
        this(code, field, params, params);
    }

    /**
     * A refusal whose values read differently in each language, as the word of a stage.
     *
     * @param params asked once for either language
     */
    public static Refusal worded(
            String code, @Nullable String field, Function<Locale, Map<String, String>> params) {
        return new Refusal(
                code, field, params.apply(Locale.SIMPLIFIED_CHINESE), params.apply(Locale.ENGLISH));
    }

    private Refusal(
            String code,
            @Nullable String field,
            Map<String, String> params,
            Map<String, String> english) {
        super(code, null, false, false);
        this.code = code;
        this.field = field;
        this.params = Map.copyOf(params);
        this.english = Map.copyOf(english);
    }

    /** The same refusal, told at another field. */
    public Refusal at(@Nullable String place) {
        return new Refusal(code, place, params, english);
    }

    /**
     * Joins the refusals of one form or one row; the first leads.
     *
     * @throws IllegalArgumentException if the list is empty: a refusal without a reason is a fault
     */
    public static Refusal all(List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            throw new IllegalArgumentException("no refusal to join");
        }
        Refusal first = refusals.getFirst();
        Refusal joined = first.at(first.field);
        joined.further.addAll(refusals.subList(1, refusals.size()));
        return joined;
    }

    public String code() {
        return code;
    }

    /** The field's name as the record type spells it; null if the refusal concerns the whole. */
    public @Nullable String field() {
        return field;
    }

    /**
     * Values that fill the Chinese sentence, by name; those of most fill the English one as well.
     */
    public Map<String, String> params() {
        return params;
    }

    /** Values that fill the sentence of a language, by name. */
    public Map<String, String> params(Locale language) {
        return Labels.isEnglish(language) ? english : params;
    }

    /** This refusal and those that were found with it, in the order of the fields. */
    public List<Refusal> each() {
        List<Refusal> each = new ArrayList<>();
        each.add(this);
        further.forEach(f -> each.addAll(f.each()));
        return List.copyOf(each);
    }
}

package org.linli.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    private final transient List<Refusal> further = new ArrayList<>();

    public Refusal(String code, @Nullable String field) {
        this(code, field, Map.of());
    }

    public Refusal(String code, @Nullable String field, Map<String, String> params) {
        super(code, null, false, false);
        this.code = code;
        this.field = field;
        this.params = Map.copyOf(params);
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
        Refusal joined = new Refusal(first.code, first.field, first.params);
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

    /** Values that fill the sentence, by name. */
    public Map<String, String> params() {
        return params;
    }

    /** This refusal and those that were found with it, in the order of the fields. */
    public List<Refusal> each() {
        List<Refusal> each = new ArrayList<>();
        each.add(this);
        further.forEach(f -> each.addAll(f.each()));
        return List.copyOf(each);
    }
}

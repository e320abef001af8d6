package org.linli.web.field;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.record.Attachment;
import org.linli.refusal.Refusal;
import org.linli.web.words.Figures;

/** Attachments as a form carries them between two sendings, and as people read them. */
public final class Attached {
    private static final String BETWEEN = ";";
    private static final int FACTS = 4;
    private static final long KILO = 1024;

    private Attached() {}

    /** The attachments in a field's value, whether it holds one, several or none. */
    public static List<Attachment> of(@Nullable Object value) {
        return switch (value) {
            case Attachment one -> List.of(one);
            case List<?> several ->
                    several.stream()
                            .filter(Attachment.class::isInstance)
                            .map(Attachment.class::cast)
                            .toList();
            case null, default -> List.of();
        };
    }

    public static String typed(Attachment file) {
        return String.join(
                BETWEEN, file.sha256(), Long.toString(file.size()), file.mediaType(), file.name());
    }

    /**
     * @throws Refusal ATT-005 if it was not written by {@link #typed}
     */
    public static Attachment read(String typed, String field) {
        String[] facts = typed.split(BETWEEN, FACTS);
        try {
            return new Attachment(facts[0], facts[3], facts[2], Long.parseLong(facts[1]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException altered) {
            throw new Refusal("ATT-005", field, Map.of());
        }
    }

    /** {@code 判决书.pdf (1.2 MB)}. */
    public static String said(Attachment file) {
        return file.name() + " (" + size(file.size()) + ")";
    }

    private static String size(long bytes) {
        long kilobytes = Math.max(1, Math.round(bytes / (double) KILO));
        return kilobytes < KILO
                ? kilobytes + " KB"
                : Figures.decimal(java.math.BigDecimal.valueOf(bytes / (double) (KILO * KILO)), 1)
                        + " MB";
    }
}

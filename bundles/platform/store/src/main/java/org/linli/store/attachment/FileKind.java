package org.linli.store.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;

/** The kinds of files that are kept, told from their first bytes; a name tells nothing. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private static final int FIRST = 16;

    private final String mediaType;
    private final String ending;
    private final Set<String> endings;

    FileKind(String mediaType, String ending, String... others) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.endings = new java.util.HashSet<>(Arrays.asList(others));
        this.endings.add(ending);
    }

    String mediaType() {
        return mediaType;
    }

    /** Behind the dot of the file's name. */
    String ending() {
        return ending;
    }

    boolean isZip() {
        return this == DOCX || this == XLSX;
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values()).filter(k -> k.mediaType.equals(mediaType)).findFirst();
    }

    /**
     * What the content begins like; a zip file may be a workbook or a text, {@link #inZip} says
     * which.
     */
    static Optional<FileKind> beginning(byte[] content) {
        String first =
                new String(
                        content, 0, Math.min(FIRST, content.length), StandardCharsets.ISO_8859_1);
        if (first.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (first.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (first.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (first.startsWith("RIFF") && first.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        return first.startsWith("PK\u0003\u0004") ? Optional.of(DOCX) : Optional.empty();
    }

    /** What a zip file is; empty if it is no text or workbook, is damaged, or holds macros. */
    static Optional<FileKind> inZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean macros =
                    zip.stream()
                            .anyMatch(
                                    e ->
                                            e.getName().toLowerCase(Locale.ROOT).endsWith(".bin")
                                                    && e.getName()
                                                            .toLowerCase(Locale.ROOT)
                                                            .contains("vba"));
            if (macros || zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            return zip.getEntry("xl/workbook.xml") == null ? Optional.empty() : Optional.of(XLSX);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** The name with an ending that says what the file is, whatever it said before. */
    String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean told = endings.stream().anyMatch(e -> lower.endsWith("." + e));
        return told ? name : name + "." + ending;
    }
}

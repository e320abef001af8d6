package org.linli.record;

import java.util.regex.Pattern;

/**
 * A file that belongs to a record: a scanned paper, a photo, a workbook. The record keeps what is
 * said here; the content lies beside the records, named by its digest.
 *
 * <p>A function declares {@code Attachment} or {@code List<Attachment>} as a field and does no
 * more: upload, download, access and proof are the platform's. A value is got from {@code
 * Attachments.keep}; a record that names content which was never kept is refused.
 *
 * @param sha256 digest of the content as it is kept, 64 characters of lower-case hexadecimal
 * @param name of the file, as its sender knows it; without folders
 * @param mediaType told from the content, never from the name
 * @param size bytes
 */
public record Attachment(String sha256, String name, String mediaType, long size) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 120;

    /**
     * @throws IllegalArgumentException if the digest is none, the name or type empty or longer than
     *     120 characters, or the size not positive
     */
    public Attachment {
        if (!isDigest(sha256)) {
            throw new IllegalArgumentException("not a digest");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not the name of a file");
        }
        if (mediaType.isBlank() || mediaType.length() > LONGEST_NAME || size <= 0) {
            throw new IllegalArgumentException("an attachment has a type and a size");
        }
    }

    /** Whether the text could name content; for input from outside. */
    public static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    /** Without the name, which may tell whose paper it is. */
    @Override
    public String toString() {
        return mediaType + " " + sha256;
    }
}

package org.linli.record;

/**
 * Points from one record to another. Functions meet through references and never through calls.
 *
 * @param <T> the kind of record pointed to
 */
public record Ref<T extends Record>(RecordId id) {

    /**
     * @throws IllegalArgumentException if the text is no record id
     */
    public static <T extends Record> Ref<T> to(String id) {
        return new Ref<>(new RecordId(id));
    }

    @Override
    public String toString() {
        return id.text();
    }
}

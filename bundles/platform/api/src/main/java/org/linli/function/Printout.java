package org.linli.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Property;

/**
 * A paper drawn from one record: an official form, a notice, a label. It prints on A4 with the
 * station, the record's number and who printed it when; whoever may not read every field of it
 * cannot print it, and each printing is in the journal.
 *
 * <p>Its title is the label {@code TYPE.print.KEY}, the words under a line to sign on are {@code
 * print.sign.KEY}.
 *
 * @param key names it in the page's address
 * @param fields the record's own, in the order of the paper
 * @param tables what goes with the record, below its own fields
 * @param signatures keys of those who sign
 * @param named whether the person's name stands on it; otherwise the number of the case
 */
public record Printout(
        String key,
        List<String> fields,
        List<Table> tables,
        List<String> signatures,
        boolean named) {

    public Printout {
        fields = List.copyOf(fields);
        tables = List.copyOf(tables);
        signatures = List.copyOf(signatures);
    }

    /**
     * Rows of one kind that go with the record.
     *
     * @param type the lines of a list in the record, the records that are part of it, or the one
     *     that it is part of itself
     */
    public record Table(Class<? extends Record> type, List<String> fields) {
        public Table {
            fields = List.copyOf(fields);
        }
    }

    /** Collects the statements; each method can be called again and adds to what was said. */
    public static final class Builder<T extends Record> {
        private final RecordDefinition.Builder<T> record;
        private final String key;
        private final List<String> fields = new ArrayList<>();
        private final List<Table> tables = new ArrayList<>();
        private final List<String> signatures = new ArrayList<>();
        private boolean named = true;

        Builder(RecordDefinition.Builder<T> record, String key) {
            this.record = record;
            this.key = key;
        }

        @SafeVarargs
        public final Builder<T> fields(Property<T, ? extends @Nullable Object>... printed) {
            fields.addAll(names(printed));
            return this;
        }

        /**
         * Rows of what goes with the record: the lines of a list in it, the records that are part
         * of it, or the one that it is part of itself.
         */
        @SafeVarargs
        public final <P extends Record> Builder<T> part(
                Class<P> type, Property<P, ? extends @Nullable Object>... printed) {
            tables.add(new Table(type, names(printed)));
            return this;
        }

        /** A line to sign on for each. */
        public Builder<T> signedBy(String... keys) {
            signatures.addAll(List.of(keys));
            return this;
        }

        /** The number of the case stands where the person's name would. */
        public Builder<T> withoutName() {
            named = false;
            return this;
        }

        /** The next paper of the same record. */
        public Builder<T> printout(String next) {
            return record.printout(next);
        }

        Printout build() {
            return new Printout(key, fields, tables, signatures, named);
        }

        private static <R extends Record> List<String> names(
                Property<R, ? extends @Nullable Object>[] properties) {
            return Arrays.stream(properties).map(Property::name).toList();
        }
    }
}

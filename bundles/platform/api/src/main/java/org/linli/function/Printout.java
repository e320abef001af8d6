package org.linli.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Property;
import org.linli.record.Ref;

/**
 * A paper drawn from one record: an official form, a notice, a label. It prints on A4 with the
 * station, the record's number and who printed it when; whoever may not read every field of it
 * cannot print it, and each printing is in the journal.
 *
 * <p>Its title is the label {@code TYPE.print.KEY}, the words under a line to sign on are {@code
 * print.sign.KEY}, its sentences {@code print.words.KEY}. What is about a person also says what the
 * law wants said to whoever is asked for his data.
 *
 * @param key names it in the page's address
 * @param fields the record's own, in the order of the paper
 * @param tables what goes with the record, below its own fields
 * @param words keys of sentences that are the same on each: a right, a duty, a consequence
 * @param signatures keys of those who sign
 * @param beside fields of the record that a reference of the paper leads to, printed below it as
 *     the reader sees them: a masked number with its stars
 * @param fits which records there is such a paper of
 * @param named whether the person's name stands on it; otherwise the number of the case
 * @param noticed whether the notice on personal data stands on it
 * @see "Personal Information Protection Law art. 17, 35; domain rules, cross-cutting, section 11"
 */
public record Printout(
        String key,
        List<String> fields,
        List<Table> tables,
        List<String> words,
        List<String> signatures,
        Map<String, List<String>> beside,
        Predicate<Record> fits,
        boolean named,
        boolean noticed) {

    public Printout {
        fields = List.copyOf(fields);
        tables = List.copyOf(tables);
        words = List.copyOf(words);
        signatures = List.copyOf(signatures);
        beside = Map.copyOf(beside);
    }

    /**
     * Rows of one kind that go with the record.
     *
     * @param type the lines of a list in the record, the records that are part of it, the one that
     *     it is part of itself, or what its page {@linkplain Appearance#gathers gathers}
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
        private final List<String> words = new ArrayList<>();
        private final List<String> signatures = new ArrayList<>();
        private final Map<String, List<String>> beside = new HashMap<>();
        private Predicate<Record> fits = any -> true;
        private boolean named = true;
        private boolean noticed = true;

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
         * Below a printed reference, such as the person, what tells whom or what it leads to from
         * others of the name. Masked values are printed masked.
         */
        @SafeVarargs
        public final <R extends Record> Builder<T> fieldsOf(
                Property<T, @Nullable Ref<R>> reference,
                Property<R, ? extends @Nullable Object>... printed) {
            beside.put(reference.name(), names(printed));
            return this;
        }

        /**
         * There is such a paper only of a record for which this holds: no refusal is printed of
         * what nobody refused.
         */
        public Builder<T> when(Predicate<T> told) {
            @SuppressWarnings("unchecked") // Asked of records of this type alone.
            Predicate<Record> asked = (Predicate<Record>) (Predicate<?>) told;
            fits = asked;
            return this;
        }

        /**
         * Rows of what goes with the record: the lines of a list in it, the records that are part
         * of it, the one that it is part of itself, or what its page {@linkplain Appearance#gathers
         * gathers}, of which masked values are printed masked.
         */
        @SafeVarargs
        public final <P extends Record> Builder<T> part(
                Class<P> type, Property<P, ? extends @Nullable Object>... printed) {
            tables.add(new Table(type, names(printed)));
            return this;
        }

        /** Sentences that stand on each such paper, before the lines to sign on. */
        public Builder<T> saying(String... keys) {
            words.addAll(List.of(keys));
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

        /** No form that somebody is asked to fill in, such as a label: nothing to be told there. */
        public Builder<T> withoutNotice() {
            noticed = false;
            return this;
        }

        /** The next paper of the same record. */
        public Builder<T> printout(String next) {
            return record.printout(next);
        }

        Printout build() {
            return new Printout(
                    key, fields, tables, words, signatures, beside, fits, named, noticed);
        }

        private static <R extends Record> List<String> names(
                Property<R, ? extends @Nullable Object>[] properties) {
            return Arrays.stream(properties).map(Property::name).toList();
        }
    }
}

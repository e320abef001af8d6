package org.linli.exchange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.record.Place;
import org.linli.record.Property;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes the records that a ledger's row stands for.
 *
 * <p>A record is known by its key, so the same file twice changes nothing and a killed import is
 * simply repeated. One that nobody touched by hand since an import follows the paper; one that
 * somebody did keeps his values, and only its gaps are filled. In a trial nothing is written, and
 * answers are as if it were.
 */
@ProviderType
public interface LedgerSink {

    /** The record with this value, kept earlier or by an earlier row. */
    <T extends Record, V> Optional<Stored<T>> find(
            Class<T> type, Property<T, @Nullable V> field, V value);

    /**
     * The record that has the same key, kept earlier or by an earlier row; empty if there is none.
     *
     * @param like carries the key; its other fields do not matter
     * @param key the fields that name it
     */
    <T extends Record> Optional<Stored<T>> known(T like, List<Property<T, ?>> key);

    /**
     * The record the row is about.
     *
     * @param place where it belongs, if its type is not located by a reference
     * @param key the fields that name it
     * @param duplicate code of the refusal of a second row with the same key in one file
     */
    <T extends Record> Stored<T> enter(
            T value, @Nullable Place place, String duplicate, List<Property<T, ?>> key);

    /** A record that several rows share, such as a household or an address; kept once. */
    <T extends Record> Stored<T> ensure(T value, @Nullable Place place, List<Property<T, ?>> key);

    /**
     * Puts into a record that is there what the row in hand makes known of it, whoever told of it
     * before, as when paper called somebody by a number and the row says who that is. Everything
     * else is for {@link #ensure}, which keeps what was written by hand.
     *
     * @param value the record with what is known now
     * @throws org.linli.refusal.Refusal if it may not be kept so
     */
    <T extends Record> Stored<T> amend(Stored<T> there, T value);

    Lookup lookup();
}

package org.linli.exchange.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * All keys of one kind that the station has, so that the rows of a new ledger need not ask the
 * store one after the other whether their record is there.
 *
 * <p>A ledger of few rows asks; one that has asked in vain some hundred times reads them all.
 */
final class KnownKeys<T extends Record> {
    private static final int ASKED_IN_VAIN = 300;
    private static final int PAGE = 1_000;

    private final RecordModel<T> model;
    private final List<String> fields;
    private @Nullable DigestSet digests;
    private int inVain;

    KnownKeys(RecordModel<T> model, List<String> fields) {
        this.model = model;
        this.fields = fields;
    }

    /** Whether the store is sure to have no record of the key. */
    boolean lacks(Key<T> key) {
        return digests != null && !digests.contains(key.digest());
    }

    /** Remembers that the store was asked and had none. */
    void askedInVain(Lookup lookup) {
        if (digests == null && ++inVain >= ASKED_IN_VAIN) {
            digests = load(lookup);
        }
    }

    void add(Stored<T> record) {
        if (digests != null) {
            digests.add(keyOf(record).digest());
        }
    }

    Key<T> keyOf(Stored<T> record) {
        return Key.of(model, fields, record.value());
    }

    private DigestSet load(Lookup lookup) {
        DigestSet all = new DigestSet();
        Query<T> query = Query.of(model.type()).sortedBy(Condition.ID, false).limit(PAGE);
        List<Stored<T>> page = lookup.list(query);
        while (!page.isEmpty()) {
            page.forEach(r -> all.add(keyOf(r).digest()));
            String last = page.getLast().id().text();
            page =
                    page.size() < PAGE
                            ? List.of()
                            : lookup.list(query.and(Condition.field(Condition.ID).after(last)));
        }
        return all;
    }
}

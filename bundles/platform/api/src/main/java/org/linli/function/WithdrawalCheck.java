package org.linli.function;

import org.linli.record.Stored;
import org.linli.store.Lookup;

/** A rule about records that others rest on. */
@FunctionalInterface
public interface WithdrawalCheck<T extends Record> {
    void check(Stored<T> record, Lookup lookup, Problems problems);
}

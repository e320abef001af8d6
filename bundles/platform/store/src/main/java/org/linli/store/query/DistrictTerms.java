package org.linli.store.query;

import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerms;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.store.table.TableLayout;

/** What the district has set for the rules' periods. Read anew when a row of it was committed. */
public final class DistrictTerms {
    private static final String TABLE = TableLayout.of(DutyTerm.class).table();
    private static final int MOST = 10_000;

    private final Tables tables;
    private volatile Known known = new Known(-1, DutyTerms.DEFAULTS);

    public DistrictTerms(Tables tables) {
        this.tables = tables;
    }

    /**
     * @param changes of the table when its rows were read
     */
    private record Known(long changes, DutyTerms terms) {}

    DutyTerms terms(Lookup lookup) {
        if (!tables.has(TABLE)) {
            return DutyTerms.DEFAULTS;
        }
        long changes = tables.changes(TABLE);
        if (known.changes() != changes) {
            known = new Known(changes, read(lookup));
        }
        return known.terms();
    }

    private static DutyTerms read(Lookup lookup) {
        return DutyTerms.of(
                lookup.list(Query.of(DutyTerm.class).limit(MOST)).stream()
                        .map(Stored::value)
                        .toList());
    }
}

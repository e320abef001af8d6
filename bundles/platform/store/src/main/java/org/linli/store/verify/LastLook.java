package org.linli.store.verify;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.record.RecordId;
import org.linli.store.DerivedWork;
import org.linli.store.JournalEntry;
import org.linli.store.engine.Session;
import org.linli.store.journal.Entries;
import org.linli.store.table.RecordBody;
import org.linli.store.transaction.Catalogue;
import org.linli.store.transaction.WriteTransaction;
import org.linli.store.verify.Finding.Kind;

/** What can only be looked at while nobody writes: the newest entries, and tables that follow. */
final class LastLook {
    private final RecordDigests digests;
    private final Findings findings;

    LastLook(RecordDigests digests, Findings findings) {
        this.digests = digests;
        this.findings = findings;
    }

    /**
     * @param ids records written since the walks, whose digests are the newest now
     */
    void atRows(Session session, Set<RecordId> ids) throws SQLException {
        Set<RecordId> open = new HashSet<>(ids);
        for (String table : Catalogue.recordTables(session)) {
            RowTelling telling = RowTelling.of(session, table);
            for (RecordId id : ids) {
                session.list(
                                telling.select() + " WHERE id = ?",
                                List.of(id.text()),
                                row -> telling.facts(row))
                        .forEach(
                                facts -> {
                                    open.remove(id);
                                    TableWalk.compare(id, facts, digests, findings);
                                });
            }
        }
        open.forEach(id -> findings.add(Kind.ROW_MISSING, "type", "", "number", id, "sequence", 0));
    }

    void atMissing(Session session) throws SQLException {
        List<Long> sequences = new ArrayList<>();
        digests.unseen(sequences::add);
        for (long sequence : sequences) {
            Optional<JournalEntry> entry = Entries.at(session, sequence);
            String type = entry.map(JournalEntry::type).orElse("");
            String number =
                    entry.map(e -> String.valueOf(RecordBody.parse(e.body()).get("@number")))
                            .orElse("");
            findings.add(Kind.ROW_MISSING, "type", type, "number", number, "sequence", sequence);
        }
    }

    void atDerived(WriteTransaction transaction, List<DerivedWork> derived) {
        for (DerivedWork work : derived) {
            for (String difference : work.verify(transaction)) {
                findings.add(Kind.DERIVED, "difference", difference);
            }
        }
    }
}

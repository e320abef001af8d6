package org.linli.store.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.linli.record.RecordId;
import org.linli.store.engine.Session;
import org.linli.store.verify.Finding.Kind;

/**
 * Holds the rows of one table against what the journal told last of their records. Rows that were
 * written behind the entry up to which the journal was read are put by for the last look.
 */
final class TableWalk {
    private final RecordDigests digests;
    private final Findings findings;
    private final long readUpTo;
    private final List<RecordId> later = new ArrayList<>();

    TableWalk(RecordDigests digests, Findings findings, long readUpTo) {
        this.digests = digests;
        this.findings = findings;
        this.readUpTo = readUpTo;
    }

    List<RecordId> later() {
        return later;
    }

    void walk(Session session, String table) throws SQLException {
        RowTelling telling = RowTelling.of(session, table);
        session.each(telling.select(), row -> check(telling, row));
    }

    private void check(RowTelling telling, ResultSet row) throws SQLException {
        SortedMap<String, String> facts = telling.facts(row);
        RecordId id = new RecordId(facts.getOrDefault("@id", ""));
        if (Long.parseLong(facts.getOrDefault("@entry", "0")) > readUpTo) {
            digests.seen(id);
            later.add(id);
        } else {
            compare(id, facts, digests, findings);
        }
    }

    static void compare(
            RecordId id,
            SortedMap<String, String> facts,
            RecordDigests digests,
            Findings findings) {
        RecordDigests.@Nullable Last last = digests.seen(id);
        Object[] named = {
            "type", facts.getOrDefault("@type", ""),
            "number", facts.getOrDefault("@number", ""),
            "sequence", last == null ? facts.getOrDefault("@entry", "0") : last.sequence()
        };
        if (last == null) {
            findings.add(Kind.ROW_EXTRA, named);
        } else if (!digests.digest(facts).equals(last.digest())) {
            findings.add(Kind.ROW_DIFFERS, named);
        }
    }
}

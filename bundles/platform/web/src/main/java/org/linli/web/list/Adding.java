package org.linli.web.list;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.indicator.Figures.Behind;
import org.linli.record.RecordModel;
import org.linli.record.Stored;

/**
 * What each row of a file adds to the figure that the list stands behind, so that a spreadsheet's
 * sum of the column is the figure: of several records that count once the first adds 1, the others
 * 0.
 */
final class Adding {
    private final Behind behind;
    private final Set<Object> counted = new HashSet<>();

    Adding(Behind behind) {
        this.behind = behind;
    }

    /** In the order of the rows; empty where the reader may not learn it. */
    String of(Stored<?> row) {
        String once = behind.once();
        if (once == null) {
            return Long.toString(behind.heavier().getOrDefault(row.id().text(), 1L));
        }
        if (row.masked().contains(once)) {
            return "";
        }
        Object by = by(row, once);
        return counted.add(by == null ? row.id() : by) ? "1" : "0";
    }

    private @Nullable Object by(Stored<?> row, String field) {
        return RecordModel.read(behind.type().model().field(field), row.value());
    }
}

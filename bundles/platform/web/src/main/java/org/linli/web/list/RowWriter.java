package org.linli.web.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.function.RecordDefinition;
import org.linli.record.Stored;
import org.linli.web.field.Cell;
import org.linli.web.field.Cells;
import org.linli.web.field.Titles;
import org.linli.web.list.ListPage.Row;

/** Writes the rows of a list. */
final class RowWriter<T extends Record> {
    private final RecordDefinition<T> type;
    private final Columns columns;
    private final Map<String, Long> heavier;
    private final Cells cells;
    private final Titles titles;

    RowWriter(
            RecordDefinition<T> type,
            Columns columns,
            Map<String, Long> heavier,
            Cells cells,
            Titles titles) {
        this.type = type;
        this.columns = columns;
        this.heavier = heavier;
        this.cells = cells;
        this.titles = titles;
    }

    Row row(Stored<T> stored) {
        String title = titles.of(type.type(), stored.id()).orElse(stored.number());
        List<Cell> row = new ArrayList<>();
        for (String name : columns.fields()) {
            row.add(cells.of(type, stored, name));
        }
        return new Row(
                stored.id(),
                "/records/" + type.name() + "/" + stored.id(),
                title,
                title.contains(stored.number()) ? "" : stored.number(),
                stored.gaps().size(),
                stored.unverifiedBy() != null,
                heavier.getOrDefault(stored.id().text(), 1L),
                row);
    }
}

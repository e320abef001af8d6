package org.linli.web.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.RecordDefinition;
import org.linli.indicator.Figures.Behind;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.store.JournalEntry.Act;
import org.linli.web.field.Cells;
import org.linli.web.field.Titles;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;

/** A list as a file that a spreadsheet opens, written row by row and entered in the journal. */
final class CsvExport<T extends Record> {
    private static final int AT_ONCE = 200;

    private final Visit visit;
    private final RecordDefinition<T> type;
    private final Actor reader;
    private final List<String> columns;
    private final @Nullable Adding adding;

    /**
     * @param behind the figure that the list stands behind; null if it stands for itself
     */
    CsvExport(Visit visit, RecordDefinition<T> type, @Nullable Behind behind) {
        this.visit = visit;
        this.type = type;
        this.adding = behind == null ? null : new Adding(behind);
        this.reader = visit.actorFor(type);
        this.columns = new ArrayList<>(List.of("@number"));
        columns.addAll(type.columns().isEmpty() ? type.facts() : type.columns());
    }

    Answer answer(Query<T> query) {
        // Asked before the first byte: a refusal must become a page and not half a file.
        visit.platform().records().count(reader, query);
        visit.platform().journal().record(reader, Act.EXPORTED, type.name(), null, columns, "");
        String name = visit.say().type(type) + " " + visit.days().today() + ".csv";
        return Answer.file("text/csv; charset=utf-8", name, out -> write(out, query));
    }

    private void write(OutputStream out, Query<T> query) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Excel takes a file for UTF-8 only if it begins with this mark.
        writer.write('\uFEFF');
        writer.write(line(heads()));
        List<Stored<T>> some = new ArrayList<>();
        try {
            visit.platform()
                    .records()
                    .each(
                            reader,
                            query,
                            row -> {
                                some.add(row);
                                if (some.size() == AT_ONCE) {
                                    flush(writer, some);
                                }
                            });
            flush(writer, some);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>();
        columns.forEach(c -> heads.add(visit.say().field(type, c)));
        if (adding != null) {
            heads.add(visit.say().say("list.adds"));
        }
        return heads;
    }

    private List<String> texts(Stored<T> row, Cells cells) {
        List<String> texts = new ArrayList<>();
        columns.forEach(c -> texts.add(cells.of(type, row, c).text()));
        if (adding != null) {
            texts.add(adding.of(row));
        }
        return texts;
    }

    private void flush(Writer writer, List<Stored<T>> rows) {
        Titles titles = new Titles(visit.platform(), reader).gather(type, rows);
        Cells cells = new Cells(visit, titles);
        try {
            for (Stored<T> row : rows) {
                writer.write(line(texts(row, cells)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.clear();
    }

    private static String line(List<String> texts) {
        return texts.stream().map(CsvExport::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /**
     * A cell that begins like a formula would be run by the spreadsheet: the apostrophe stops it.
     */
    static String quoted(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" + text : text).replace("\"", "\"\"") + '"';
    }
}

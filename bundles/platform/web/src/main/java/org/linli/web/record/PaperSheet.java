package org.linli.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.Printout.Table;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Field;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.web.field.Cell;
import org.linli.web.field.Cells;
import org.linli.web.field.Titles;
import org.linli.web.frame.Visit;
import org.linli.web.record.PaperPage.Grid;
import org.linli.web.record.PaperPage.Line;

/** What is written on the paper of one record. */
final class PaperSheet<T extends Record> {
    private final Visit visit;
    private final RecordDefinition<T> type;
    private final Stored<T> stored;
    private final Cells cells;
    private final @Nullable Whole<?> whole;
    private final List<Line> facts = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();

    PaperSheet(Visit visit, RecordDefinition<T> type, Stored<T> stored) {
        this.visit = visit;
        this.type = type;
        this.stored = stored;
        this.cells = cells(type, List.of(stored));
        this.whole = wholeOf();
    }

    /** The record that this one is part of. */
    private record Whole<W extends Record>(RecordDefinition<W> type, Stored<W> stored) {}

    List<Line> facts() {
        return facts;
    }

    List<Grid> grids() {
        return grids;
    }

    /** Whom it is about, the number of the case, and its own if it is part of one. */
    List<String> heading(boolean named) {
        List<String> heading = new ArrayList<>();
        if (named) {
            String name = whole == null ? title(type, stored) : title(whole.type(), whole.stored());
            heading.add(name);
        }
        if (whole != null) {
            heading.add(whole.stored().number());
        }
        heading.add(stored.number());
        return heading.stream().distinct().toList();
    }

    private String title(RecordDefinition<?> of, Stored<?> row) {
        return new Titles(visit.platform(), visit.actorFor(of))
                .of(of.type(), row.id())
                .orElse(row.number());
    }

    /**
     * @param beside fields of the record that the field leads to
     */
    void fact(String field, List<String> beside) {
        facts.add(line(cells.of(type, stored, field)));
        Field reference = type.model().field(field);
        if (!beside.isEmpty() && type.model().get(stored.value(), reference) instanceof Ref<?> to) {
            Class<?> led = reference.type();
            beside(visit.platform().functions().record(led.asSubclass(Record.class)), to, beside);
        }
    }

    /** What the reader may not find is left to the pen. */
    private <R extends Record> void beside(RecordDefinition<R> of, Ref<?> to, List<String> fields) {
        Actor reader = visit.actorFor(of);
        Query<R> there =
                Query.of(of.type(), Condition.field(Condition.ID).is(to.id().text())).limit(1);
        List<Stored<R>> found =
                visit.platform().access().mayRead(reader, of)
                        ? visit.platform().records().list(reader, there).rows()
                        : List.of();
        Cells written = cells(of, found);
        for (String field : fields) {
            facts.add(
                    found.isEmpty()
                            ? new Line(visit.say().field(of, field), List.of())
                            : line(written.of(of, found.getFirst(), field)));
        }
    }

    private static Line line(Cell cell) {
        return new Line(cell.label(), cell.lines());
    }

    void table(Table table) {
        Field list = Papers.list(type, table);
        if (list != null) {
            grids.add(lines(table, list));
        } else if (whole != null && type.isPartOf(table.type())) {
            factsOf(whole, table);
        } else {
            grids.add(parts(table, visit.platform().functions().record(table.type())));
        }
    }

    private <W extends Record> void factsOf(Whole<W> of, Table table) {
        Cells written = cells(of.type(), List.of(of.stored()));
        table.fields().forEach(f -> facts.add(line(written.of(of.type(), of.stored(), f))));
    }

    private Grid lines(Table table, Field list) {
        List<Field> all = RecordModel.fieldsOf(table.type());
        List<Field> columns =
                table.fields().stream()
                        .flatMap(name -> all.stream().filter(f -> f.name().equals(name)))
                        .toList();
        List<List<String>> rows = new ArrayList<>();
        if (type.model().get(stored.value(), list) instanceof List<?> several) {
            for (Object one : several) {
                Record line = (Record) one;
                rows.add(columns.stream().map(c -> text(c, RecordModel.read(c, line))).toList());
            }
        }
        String label = list.name() + ".";
        return new Grid(
                visit.say().field(type, list.name()),
                columns.stream().map(c -> visit.say().field(type, label + c.name())).toList(),
                rows);
    }

    private String text(Field field, @Nullable Object value) {
        return String.join(visit.say().say("list.comma"), cells.lines(type, field, value));
    }

    private <P extends Record> Grid parts(Table table, RecordDefinition<P> other) {
        Function<Ref<T>, Condition> gathered = type.gathered().get(table.type());
        Condition here =
                gathered == null
                        ? Condition.field(other.partOf().orElseThrow()).is(stored.ref())
                        : gathered.apply(stored.ref());
        List<Stored<P>> rows = new ArrayList<>();
        visit.platform()
                .records()
                .each(visit.actorFor(other), Query.of(other.type(), here), rows::add);
        Cells written = cells(other, rows);
        return new Grid(
                visit.say().many(other),
                table.fields().stream().map(f -> visit.say().field(other, f)).toList(),
                rows.stream().map(row -> texts(written, other, row, table.fields())).toList());
    }

    private static <P extends Record> List<String> texts(
            Cells written, RecordDefinition<P> other, Stored<P> row, List<String> fields) {
        return fields.stream().map(f -> written.of(other, row, f).text()).toList();
    }

    private <R extends Record> Cells cells(RecordDefinition<R> of, List<Stored<R>> rows) {
        Actor reader = visit.actorFor(of);
        return new Cells(visit, new Titles(visit.platform(), reader).gather(of, rows));
    }

    private @Nullable Whole<?> wholeOf() {
        String link = type.partOf().orElse(null);
        if (link == null || !(type.model().get(stored.value(), link) instanceof Ref<?> ref)) {
            return null;
        }
        Class<?> parent = type.model().field(link).type();
        return open(visit.platform().functions().record(parent.asSubclass(Record.class)), ref.id());
    }

    private <W extends Record> Whole<W> open(RecordDefinition<W> of, RecordId id) {
        return new Whole<>(of, visit.platform().records().open(visit.actorFor(of), of.type(), id));
    }
}

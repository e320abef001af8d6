package org.linli.web.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Access.Task;
import org.linli.access.Actor;
import org.linli.function.Lifecycle;
import org.linli.function.RecordDefinition;
import org.linli.indicator.Area;
import org.linli.indicator.Figures.Behind;
import org.linli.query.Query;
import org.linli.query.Slice;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.web.field.Cells;
import org.linli.web.field.Titles;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.http.Parameters;
import org.linli.web.list.Columns.Column;
import org.linli.web.list.Filters.Chip;
import org.linli.web.list.Filters.Choice;
import org.linli.web.list.Filters.Option;
import org.linli.web.words.Say;

/** The list of a type, as wide as its paper ledger and never longer than a page. */
public final class ListPage {
    private static final int ROWS = 50;

    private final Frames frames;
    private final Views views;

    public ListPage(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    /**
     * @param create address of the form for a new record; null if that is not for this reader
     * @param export address of the list as a file; null likewise
     * @param unused says which filters of the address the list passes over; null if none
     * @param counting how these records make the figure that they stand behind; null if each counts
     *     one
     */
    public record View(
            Frame frame,
            String sub,
            @Nullable String counting,
            @Nullable String unused,
            List<Chip> chips,
            List<Choice> choices,
            Parameters asked,
            List<Quick> quick,
            List<Column> columns,
            List<Row> rows,
            long count,
            @Nullable String next,
            @Nullable String previous,
            @Nullable String create,
            String createLabel,
            @Nullable String export,
            boolean imports) {

        public boolean filtered() {
            return !chips.isEmpty();
        }

        /** What is asked for beside the menu's choices, and goes along with them. */
        public List<Option> keptAsked() {
            return asked.names().stream()
                    .filter(
                            n ->
                                    choices.stream()
                                            .noneMatch(
                                                    c ->
                                                            n.equals(c.name())
                                                                    || n.startsWith(
                                                                            c.name() + ".")))
                    .flatMap(n -> asked.all(n).stream().map(v -> new Option(n, v, true)))
                    .toList();
        }
    }

    /** A filter that is one click away. */
    public record Quick(String text, String href) {}

    public Answer answer(Visit visit) {
        return list(visit, visit.platform().type(visit.place("type")));
    }

    /** Every row of the list as it is filtered, as a file for a spreadsheet. */
    public Answer export(Visit visit) {
        return export(visit, visit.platform().type(visit.place("type")));
    }

    private <T extends Record> Answer list(Visit visit, RecordDefinition<T> type) {
        Actor reader = visit.actorFor(type);
        Say say = visit.say();
        Filters filters = new Filters(visit, type, segments(visit));
        Behind behind = behind(visit, type, filters);
        Query<T> query = Query.of(type.type(), filters.condition()).limit(ROWS);
        Columns columns = new Columns(say, type, filters, visit.call().path());
        query = columns.sorted(query).from(visit.query().get(Filters.FROM));
        long count = visit.platform().records().count(reader, query);
        // To find nothing takes longest: it means to look at everything, which counting has done.
        Slice<T> slice =
                count == 0
                        ? new Slice<>(List.of(), null, null)
                        : visit.platform().records().list(reader, query);
        String title = say.many(type) + say.say("dot") + say.count("list.count", count);
        Access access = visit.platform().access();
        View view =
                new View(
                        frames.around(visit, title),
                        visit.areas().of(visit.actor().jurisdiction(), say),
                        counting(say, behind),
                        unused(say, filters),
                        filters.chips(),
                        filters.choices(),
                        filters.asked(),
                        quick(visit, type, filters),
                        columns.heads(),
                        rows(visit, type, reader, columns, behind, slice.rows()),
                        count,
                        page(visit, filters, slice.next()),
                        page(visit, filters, slice.previous()),
                        access.mayCreate(visit.actor(), type)
                                ? "/records/" + type.name() + "/new"
                                : null,
                        say.newRecord(type),
                        access.may(visit.actor(), Task.EXPORT) && count > 0
                                ? "/records/"
                                        + type.name()
                                        + "/export.csv"
                                        + filters.asked().query()
                                : null,
                        access.may(visit.actor(), Task.IMPORT));
        return views.page("list", view);
    }

    private static <T extends Record> List<Row> rows(
            Visit visit,
            RecordDefinition<T> type,
            Actor reader,
            Columns columns,
            @Nullable Behind behind,
            List<Stored<T>> rows) {
        Titles titles = new Titles(visit.platform(), reader).gather(type, rows);
        rows.forEach(r -> titles.want(type.type(), r.id()));
        Map<String, Long> heavier = behind == null ? Map.of() : behind.heavier();
        RowWriter<T> writer =
                new RowWriter<>(type, columns, heavier, new Cells(visit, titles), titles);
        return rows.stream().map(r -> writer.row(r)).toList();
    }

    private static Map<String, String> segments(Visit visit) {
        return visit.areas().all(Area.Kind.SEGMENT, visit.say());
    }

    private static @Nullable String page(Visit visit, Filters filters, @Nullable String cursor) {
        return cursor == null
                ? null
                : visit.call().path() + filters.asked().with(Filters.FROM, cursor).query();
    }

    private static List<Quick> quick(Visit visit, RecordDefinition<?> type, Filters filters) {
        List<Quick> quick = new ArrayList<>();
        String path = visit.call().path();
        if (!filters.asked().has(Filters.GAPS)) {
            quick.add(
                    new Quick(
                            visit.say().say("filter.gaps"),
                            path + filters.asked().with(Filters.GAPS, "1").query()));
        }
        boolean verifies = type.lifecycle().filter(Lifecycle::isVerified).isPresent();
        if (verifies && !filters.asked().has(Filters.UNVERIFIED)) {
            quick.add(
                    new Quick(
                            visit.say().say("filter.unverified"),
                            path + filters.asked().with(Filters.UNVERIFIED, "1").query()));
        }
        return quick;
    }

    /** Narrows to the records of a figure, as the statistics page linked them. */
    private static @Nullable Behind behind(Visit visit, RecordDefinition<?> type, Filters filters) {
        String text = visit.query().get(Filters.BEHIND);
        if (text == null) {
            return null;
        }
        FigureLink link = FigureLink.read(text);
        Behind behind =
                visit.platform()
                        .figures()
                        .behind(
                                visit.actorFor(type),
                                link.function(),
                                link.code(),
                                link.period(),
                                link.area(),
                                link.denominator());
        if (!behind.type().name().equals(type.name())) {
            throw new org.linli.refusal.Refusal("SYS-404", null);
        }
        String label =
                visit.platform()
                        .function(link.function())
                        .map(
                                f ->
                                        f.labels()
                                                .get(
                                                        "indicator." + link.code(),
                                                        visit.say().language()))
                        .orElse(link.code());
        String period = link.period().first() + "–" + link.period().last();
        String chip =
                String.join(
                        visit.say().say("list.comma"),
                        label,
                        period,
                        visit.areas().of(link.area(), visit.say()));
        filters.narrow(behind.condition(), chip, Filters.BEHIND);
        return behind;
    }

    private static @Nullable String unused(Say say, Filters filters) {
        List<String> names = filters.unused();
        return names.isEmpty()
                ? null
                : say.say("filter.unused", "names", String.join(say.say("list.comma"), names));
    }

    private static @Nullable String counting(Say say, @Nullable Behind behind) {
        if (behind == null) {
            return null;
        }
        if (behind.once() != null) {
            return say.say("list.once", "field", say.field(behind.type(), behind.once()));
        }
        return behind.heavier().isEmpty() ? null : say.say("list.heavier");
    }

    private static <T extends Record> Answer export(Visit visit, RecordDefinition<T> type) {
        if (!visit.platform().access().may(visit.actor(), Task.EXPORT)) {
            throw new org.linli.refusal.Refusal("SYS-403", null);
        }
        Filters filters = new Filters(visit, type, segments(visit));
        if (!filters.unused().isEmpty()) {
            // A file cannot say that it holds more than was asked for; the list can.
            return Answer.seeOther("/records/" + type.name() + filters.asked().query());
        }
        Behind behind = behind(visit, type, filters);
        Query<T> query = Query.of(type.type(), filters.condition());
        return new CsvExport<>(visit, type, behind).answer(query);
    }

    /**
     * One row: its name leads to the record.
     *
     * @param weight what it adds to the figure that the list stands behind
     */
    public record Row(
            RecordId id,
            String href,
            String title,
            String number,
            int gaps,
            boolean unverified,
            long weight,
            List<org.linli.web.field.Cell> cells) {}
}

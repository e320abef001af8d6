package org.linli.store.query;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.linli.calendar.CalendarDay;
import org.linli.calendar.WorkCalendar;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.store.table.TableLayout;

/**
 * The calendar of the station: what comes with the platform, and the notices entered since. Worked
 * out anew when a row of them was committed.
 */
public final class PublishedYears {
    private static final String TABLE = TableLayout.of(CalendarDay.class).table();
    private static final int MOST = 10_000;

    private final WorkCalendar shipped = WorkCalendar.shipped();
    private final Tables tables;
    private volatile Known known = new Known(-1, shipped);

    public PublishedYears(Tables tables) {
        this.tables = tables;
    }

    /**
     * @param changes of the table when its rows were read
     */
    private record Known(long changes, WorkCalendar calendar) {}

    /** A year as it was entered, and the day since when it stands as it does. */
    private record Year(int year, List<CalendarDay> days, LocalDate since) {}

    WorkCalendar calendar(Lookup lookup) {
        long changes = tables.changes(TABLE);
        if (known.changes() != changes) {
            known = new Known(changes, read(lookup));
        }
        return known.calendar();
    }

    private WorkCalendar read(Lookup lookup) {
        WorkCalendar calendar = shipped;
        for (Year year : years(lookup)) {
            calendar = calendar.published(year.year(), year.days(), year.since());
        }
        return calendar;
    }

    /** In the order in which they became known. */
    private static List<Year> years(Lookup lookup) {
        return lookup.list(Query.of(CalendarDay.class).limit(MOST)).stream()
                .collect(groupingBy(row -> row.value().date().getYear()))
                .entrySet()
                .stream()
                .map(year -> year(year.getKey(), year.getValue(), lookup))
                .sorted(Comparator.comparing(Year::since).thenComparing(Year::year))
                .toList();
    }

    private static Year year(int year, List<Stored<CalendarDay>> rows, Lookup lookup) {
        Instant last =
                rows.stream().map(Stored::createdAt).max(Comparator.naturalOrder()).orElseThrow();
        return new Year(
                year,
                rows.stream().map(Stored::value).toList(),
                LocalDate.ofInstant(last, lookup.station().clock().getZone()));
    }
}

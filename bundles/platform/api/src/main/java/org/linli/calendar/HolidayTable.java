package org.linli.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The holiday tables that come with the platform: comment lines, a heading, one row for a day. */
final class HolidayTable {
    private static final String HEADING = "date,kind,nameZh,nameEn,sourceDocNo,status";

    private HolidayTable() {}

    /** Reads a table that lies beside this class; a damaged one is a fault of the build. */
    static List<CalendarDay> read(String resource) {
        InputStream table = HolidayTable.class.getResourceAsStream(resource);
        if (table == null) {
            throw new IllegalStateException("holiday table missing: " + resource);
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.equals(HEADING))
                    .map(HolidayTable::day)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("holiday table unreadable: " + resource, e);
        }
    }

    private static CalendarDay day(String line) {
        String[] cell = line.split(",", -1);
        return new CalendarDay(
                LocalDate.parse(cell[0]),
                CalendarDay.DayKind.valueOf(cell[1]),
                cell[2],
                cell[3],
                cell[4],
                CalendarDay.DayStatus.valueOf(cell[5]));
    }
}

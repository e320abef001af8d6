package org.linli.resettlement;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;

import java.time.LocalDate;
import java.time.MonthDay;
import org.linli.calendar.Windows;
import org.linli.function.FunctionDefinition;
import org.linli.resettlement.ReportSent.Part;

/**
 * The half-year's figures go to the district by 2 July, the year's by 2 February.
 *
 * @see "domain rules, resettlement, section 5, D15: the days are those of one province"
 */
final class DistrictFigures {
    private static final MonthDay HALF_YEAR = MonthDay.of(7, 2);
    private static final MonthDay YEAR = MonthDay.of(2, 2);
    private static final int MONTHS_A_YEAR = 12;

    private DistrictFigures() {}

    static void define(FunctionDefinition resettlement) {
        resettlement
                .record(Reporting.class)
                .title(Reporting::office)
                .facts(Reporting::since)
                .columns(Reporting::office, Reporting::since, Reporting::until)
                .keptBy(REGISTRY_CLERK)
                .readableBy(AREA_LEAD, STATION_LEADER)
                .hidden();
        resettlement
                .record(ReportSent.class)
                .title(ReportSent::part, ReportSent::reportYear)
                .columns(ReportSent::reportYear, ReportSent::part, ReportSent::sentOn)
                .partOf(ReportSent::reporting, Reporting.class)
                .keptBy(REGISTRY_CLERK)
                .readableBy(AREA_LEAD, STATION_LEADER);
        duty(resettlement, "D15", Part.FIRST_HALF, HALF_YEAR);
        duty(resettlement, "D15-YEAR", Part.WHOLE_YEAR, YEAR);
    }

    private static void duty(
            FunctionDefinition resettlement, String code, Part part, MonthDay due) {
        resettlement
                .duty(code, Reporting.class)
                .owedBy(REGISTRY_CLERK)
                .whenever(r -> r.until() == null)
                .from((r, lookup) -> dayAfter(r.since(), due))
                .every(r -> Windows.everyMonths(MONTHS_A_YEAR))
                .until(Reporting::until)
                .doneBy(
                        ReportSent.class,
                        ReportSent::reporting,
                        ReportSent::sentOn,
                        sent -> sent.part() == part)
                .levelTwoAtOnce()
                .basis("本地安置帮教统计规定（待确认）");
    }

    /** The latest such day behind a due day that is not after the first day of reporting. */
    private static LocalDate dayAfter(LocalDate since, MonthDay due) {
        LocalDate thisYear = due.atYear(since.getYear());
        return (thisYear.isBefore(since) ? thisYear : thisYear.minusYears(1)).plusDays(1);
    }
}

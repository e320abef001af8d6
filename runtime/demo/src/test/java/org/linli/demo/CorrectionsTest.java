package org.linli.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases of the reference station, on the day they are laid around. */
class CorrectionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static WrittenLedger residents;
    private static WrittenLedger cases;
    private static WrittenLedger open;
    private static WrittenLedger work;
    private static Set<String> badges;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        DemoStation.reference(7, TODAY).write(folder);
        residents = WrittenLedger.read(folder, LedgerKind.RESIDENTS);
        cases = WrittenLedger.read(folder, LedgerKind.CORRECTIONS);
        open = cases.where(row -> cases.cell(row, "状态").equals("在矫"));
        work = WrittenLedger.read(folder, LedgerKind.CORRECTION_WORK);
        badges = WrittenLedger.read(folder, LedgerKind.OFFICERS).column("警号").collect(toSet());
    }

    @Test
    void there_are_132_open_and_58_closed_cases_under_numbers_and_papers_of_their_own() {
        assertThat(open.rows()).hasSize(132);
        assertThat(cases.rows()).hasSize(190);
        assertThat(cases.column("档案编号").toList())
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("SJ20\\d{6}"));
        assertThat(cases.column("文书号").distinct()).hasSize(190);
    }

    @Test
    void every_subject_is_a_resident_and_lives_where_the_register_says() {
        Map<String, List<List<String>>> byNumber =
                residents.rows().stream().collect(groupingBy(row -> residents.cell(row, "公民身份号码")));

        assertThat(cases.rows())
                .allSatisfy(
                        row -> {
                            String number = cases.cell(row, "公民身份号码");
                            List<String> resident = byNumber.get(number).getFirst();
                            assertThat(cases.cell(row, "姓名"))
                                    .isEqualTo(residents.cell(resident, "姓名"));
                            assertThat(cases.cell(row, "现住地址"))
                                    .isEqualTo(residents.cell(resident, "现住地址"));
                        });
    }

    @Test
    void open_terms_run_today_and_closed_ones_ended_within_two_years() {
        assertThat(cases.rows())
                .allSatisfy(
                        row -> {
                            LocalDate end = day(row, "矫正结束日期");
                            if (cases.cell(row, "状态").equals("在矫")) {
                                assertThat(day(row, "矫正开始日期"))
                                        .isBetween(TODAY.minusMonths(32), TODAY.minusDays(20));
                                assertThat(end).isBetween(TODAY, TODAY.plusMonths(30));
                            } else {
                                assertThat(end).isBetween(TODAY.minusYears(2), TODAY.minusDays(1));
                            }
                        });
    }

    @Test
    void some_terms_end_this_week_and_more_this_month() {
        List<LocalDate> ends = open.column("矫正结束日期").map(LocalDate::parse).toList();

        assertThat(ends).filteredOn(end -> end.isBefore(TODAY.plusDays(7))).hasSizeBetween(3, 8);
        assertThat(ends).filteredOn(end -> end.isBefore(TODAY.plusDays(30))).hasSizeBetween(8, 20);
    }

    @Test
    void most_reported_within_ten_days_and_a_few_came_late() {
        List<List<String>> late =
                open.rows().stream()
                        .filter(row -> day(row, "报到日期").isAfter(day(row, "文书生效日期").plusDays(12)))
                        .toList();

        assertThat(late).hasSizeBetween(2, 8);
        assertThat(open.rows()).allMatch(row -> day(row, "报到日期").isBefore(TODAY));
    }

    @Test
    void four_in_five_are_under_general_management() {
        assertThat(open.count("管理等级", "普管")).isBetween(98L, 116L);
        assertThat(open.count("管理等级", "严管")).isBetween(8L, 24L);
        assertThat(open.count("管理等级", "宽管")).isBetween(4L, 18L);
        assertThat(open.column("矫正类别").distinct()).hasSize(4);
    }

    @Test
    void work_is_recorded_by_officers_of_the_station_up_to_yesterday() {
        Set<String> files = cases.column("档案编号").collect(toSet());

        assertThat(work.rows()).hasSizeBetween(3_200, 4_200);
        assertThat(work.column("档案编号").toList()).allMatch(files::contains);
        assertThat(work.column("办理人警号").toList()).allMatch(badges::contains);
        assertThat(work.column("日期").map(LocalDate::parse).toList())
                .allMatch(day -> day.isBefore(TODAY))
                .contains(TODAY.minusDays(1));
    }

    @Test
    void the_day_has_something_overdue_something_due_and_something_for_the_week() {
        for (Work kind : Work.values()) {
            List<LocalDate> due = openDuties(kind);

            assertThat(due).as("overdue %s", kind).filteredOn(TODAY::isAfter).hasSizeBetween(3, 8);
            assertThat(due).as("today %s", kind).filteredOn(TODAY::equals).hasSizeBetween(2, 12);
            assertThat(due)
                    .as("this week %s", kind)
                    .filteredOn(day -> day.isAfter(TODAY) && day.isBefore(TODAY.plusDays(7)))
                    .hasSizeBetween(3, 45);
            assertThat(due).allMatch(day -> day.isAfter(TODAY.minusDays(32)));
        }
    }

    /** The last days of all windows, begun by today, in which nothing is recorded. */
    private static List<LocalDate> openDuties(Work kind) {
        Map<String, List<LocalDate>> done =
                work.rows().stream()
                        .filter(row -> work.cell(row, "记录类型").equals(kind.label()))
                        .collect(
                                groupingBy(
                                        row -> work.cell(row, "档案编号"),
                                        mapping(
                                                row -> LocalDate.parse(work.cell(row, "日期")),
                                                toList())));
        List<LocalDate> due = new ArrayList<>();
        for (List<String> row : open.rows()) {
            Rhythm rhythm = rhythm(row, kind);
            List<LocalDate> days = done.getOrDefault(open.cell(row, "档案编号"), List.of());
            for (int window = 0; !rhythm.opens(window).isAfter(TODAY); window++) {
                LocalDate opens = rhythm.opens(window);
                LocalDate ends = rhythm.ends(window);
                if (days.stream().noneMatch(day -> !day.isBefore(opens) && !day.isAfter(ends))) {
                    due.add(ends);
                }
            }
        }
        return due;
    }

    private static Rhythm rhythm(List<String> row, Work kind) {
        for (ManagementLevel level : ManagementLevel.values()) {
            if (level.label().equals(open.cell(row, "管理等级"))) {
                return new Rhythm(day(row, "报到日期"), level.every(kind));
            }
        }
        throw new AssertionError("unknown level");
    }

    private static LocalDate day(List<String> row, String heading) {
        return LocalDate.parse(cases.cell(row, heading));
    }
}

package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoStationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir Path folder;

    @Test
    void a_small_station_has_every_ledger_with_the_headings_of_the_clerks() throws IOException {
        DemoStation.small(1, TODAY).write(folder);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "01-民警.xlsx",
                            "02-社区警务协管员.xlsx",
                            "03-户籍人口.xlsx",
                            "04-出租房屋.xlsx",
                            "05-流动人口.xlsx",
                            "06-实有单位.xlsx",
                            "07-社区矫正对象.xlsx",
                            "07b-社区矫正工作记录.xlsx",
                            "08-群防群治.xlsx",
                            "08b-刑满释放人员.xlsx",
                            "09-社区戒毒康复人员.xlsx",
                            "09b-吸毒检测记录.xlsx",
                            "14-学校.xlsx",
                            "14b-法治课.xlsx");
        }
        for (LedgerKind kind : LedgerKind.values()) {
            assertThat(WrittenLedger.read(folder, kind).headings()).isEqualTo(kind.headings());
        }
    }

    @Test
    void a_small_station_has_600_residents_80_premises_and_12_cases() throws IOException {
        DemoStation.small(1, TODAY).write(folder);

        WrittenLedger cases = WrittenLedger.read(folder, LedgerKind.CORRECTIONS);
        assertThat(WrittenLedger.read(folder, LedgerKind.RESIDENTS).rows()).hasSize(600 + 6);
        assertThat(WrittenLedger.read(folder, LedgerKind.PREMISES).rows()).hasSize(80);
        assertThat(cases.rows()).hasSize(12);
        assertThat(cases.count("状态", "在矫")).isEqualTo(10);
    }

    @Test
    void newcomers_live_in_let_flats_where_nobody_is_registered() throws IOException {
        DemoStation.small(1, TODAY).write(folder);

        WrittenLedger rentals = WrittenLedger.read(folder, LedgerKind.RENTALS);
        WrittenLedger newcomers = WrittenLedger.read(folder, LedgerKind.NEWCOMERS);
        WrittenLedger residents = WrittenLedger.read(folder, LedgerKind.RESIDENTS);
        assertThat(rentals.rows()).hasSize(6);
        assertThat(rentals.column("地址"))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(residents.column("户籍地址").toList());
        assertThat(newcomers.rows()).hasSizeGreaterThan(12);
        assertThat(rentals.column("地址").toList()).containsAll(newcomers.column("现住地址").toList());
        assertThat(newcomers.column("公民身份号码")).doesNotHaveDuplicates().allMatch(Numbers::fit);
        assertThat(newcomers.column("居住证签发日期").filter(day -> !day.isEmpty()))
                .isNotEmpty()
                .allMatch(day -> LocalDate.parse(day).isBefore(TODAY));
    }

    @Test
    void who_came_back_reported_has_a_volunteer_and_is_placed_unless_it_was_this_month()
            throws IOException {
        DemoStation.small(1, TODAY).write(folder);

        WrittenLedger volunteers = WrittenLedger.read(folder, LedgerKind.VOLUNTEERS);
        WrittenLedger returned = WrittenLedger.read(folder, LedgerKind.RETURNED);
        assertThat(volunteers.rows()).hasSize(52);
        assertThat(returned.rows()).hasSize(9);
        assertThat(returned.column("回归登记日期").map(LocalDate::parse))
                .allMatch(day -> day.isBefore(TODAY));
        assertThat(returned.column("帮教小组成员"))
                .allMatch(group -> number(group) >= 1 && number(group) <= 52);
        for (List<String> row : returned.rows()) {
            LocalDate released = LocalDate.parse(returned.cell(row, "释放日期"));
            assertThat(returned.cell(row, "安置方式").isEmpty())
                    .isEqualTo(!released.isBefore(TODAY.minusDays(30)));
        }
    }

    private static int number(String group) {
        return Integer.parseInt(group.substring(group.lastIndexOf("志愿者") + 3));
    }

    @Test
    void schools_have_an_officer_and_lessons_and_no_minor_on_paper() throws IOException {
        DemoStation.small(1, TODAY).write(folder);

        WrittenLedger schools = WrittenLedger.read(folder, LedgerKind.SCHOOLS);
        WrittenLedger lessons = WrittenLedger.read(folder, LedgerKind.LAW_LESSONS);
        assertThat(schools.rows()).hasSize(10);
        assertThat(schools.column("学校名称")).doesNotHaveDuplicates();
        assertThat(schools.column("联系人公民身份号码"))
                .allMatch(Numbers::fit)
                .allMatch(number -> Integer.parseInt(number.substring(6, 10)) <= 1992);
        assertThat(schools.column("法治副校长警号").filter(badge -> !badge.isEmpty()))
                .as("kindergartens and the newest school have none")
                .hasSize(7)
                .doesNotHaveDuplicates();
        assertThat(schools.column("学校名称").toList())
                .containsAll(lessons.column("学校名称").distinct().toList());
        assertThat(lessons.column("授课日期").map(LocalDate::parse))
                .allMatch(day -> day.isBefore(TODAY));
    }

    @Test
    void minors_are_of_the_register_and_live_with_a_parent() throws IOException {
        DemoStation station = DemoStation.small(1, TODAY);
        station.write(folder);
        WrittenLedger residents = WrittenLedger.read(folder, LedgerKind.RESIDENTS);

        List<Minor> minors = station.minors(5);

        assertThat(minors).hasSize(5);
        assertThat(minors.stream().map(minor -> minor.child().livesAt().segment()))
                .doesNotHaveDuplicates();
        for (Minor minor : minors) {
            assertThat(residents.rows()).contains(minor.child().row());
            assertThat(residents.rows()).contains(minor.guardian().row());
            assertThat(minor.child().household()).isEqualTo(minor.guardian().household());
            assertThat(minor.child().person().number()).startsWith("71000");
            assertThat(minor.child().person().born().until(TODAY).getYears()).isBetween(12, 16);
            assertThat(minor.guardian().person().born())
                    .isBefore(minor.child().person().born().minusYears(20));
        }
    }

    @Test
    void the_same_seed_and_day_give_the_same_cells() throws IOException {
        DemoStation station = DemoStation.small(5, TODAY);
        station.write(folder.resolve("first"));
        station.write(folder.resolve("second"));
        DemoStation.small(6, TODAY).write(folder.resolve("other"));

        assertThat(ledgers("second")).isEqualTo(ledgers("first"));
        assertThat(ledgers("other").get(LedgerKind.RESIDENTS))
                .isNotEqualTo(ledgers("first").get(LedgerKind.RESIDENTS));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2028-02-29", "2027-03-01", "2026-12-31", "2026-05-30", "2027-01-31"})
    void on_whatever_day_it_is_made_no_open_term_has_ended(LocalDate today) throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            DemoStation.small(seed, today).write(folder);

            WrittenLedger cases = WrittenLedger.read(folder, LedgerKind.CORRECTIONS);
            WrittenLedger open = cases.where(row -> cases.cell(row, "状态").equals("在矫"));
            assertThat(open.column("矫正结束日期").map(LocalDate::parse))
                    .noneMatch(end -> end.isBefore(today));
            assertThat(open.column("报到日期").map(LocalDate::parse))
                    .allMatch(reported -> reported.isBefore(today));
        }
    }

    @Test
    void every_kind_of_slip_stands_after_the_row_it_repeats() throws IOException {
        DemoStation.small(1, TODAY).write(folder);

        WrittenLedger residents = WrittenLedger.read(folder, LedgerKind.RESIDENTS);
        int slips = 0;
        for (int at = 1; at < residents.rows().size(); at++) {
            String before = residents.cell(residents.rows().get(at - 1), "联系电话");
            String number = residents.cell(residents.rows().get(at), "公民身份号码");
            String name = residents.cell(residents.rows().get(at), "姓名");
            boolean again = number.equals(residents.cell(residents.rows().get(at - 1), "公民身份号码"));
            if (name.isEmpty() || again || !Numbers.fit(number)) {
                assertThat(residents.cell(residents.rows().get(at), "联系电话")).isEqualTo(before);
                slips++;
            }
        }
        assertThat(slips).isEqualTo(Slip.values().length);
    }

    @Test
    void a_station_where_every_other_household_had_a_case_is_refused() {
        assertThatThrownBy(() -> new StationSize(30, 10, 5, 4, 2, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ledgers", "ledgers 7", "ledgers seven 2026-03-02", "ledgers 7 02/03/2026"})
    void wrong_arguments_are_answered_in_both_languages(String arguments) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);

        assertThat(DemoStation.run(arguments.split(" "), System.out, err)).isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .containsAnyOf("用法", "种子")
                .contains("SEED");
    }

    private Map<LedgerKind, WrittenLedger> ledgers(String name) throws IOException {
        Map<LedgerKind, WrittenLedger> ledgers = new EnumMap<>(LedgerKind.class);
        for (LedgerKind kind : LedgerKind.values()) {
            ledgers.put(kind, WrittenLedger.read(folder.resolve(name), kind));
        }
        return ledgers;
    }
}

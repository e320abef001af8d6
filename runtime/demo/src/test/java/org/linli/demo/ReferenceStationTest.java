package org.linli.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole station, written once and read as an import reads it. */
class ReferenceStationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static WrittenLedger ledger;

    /** The residents without the slips. */
    private static WrittenLedger residents;

    private static WrittenLedger premises;
    private static WrittenLedger officers;
    private static WrittenLedger assistants;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        DemoStation.reference(7, TODAY).write(folder);
        officers = WrittenLedger.read(folder, LedgerKind.OFFICERS);
        assistants = WrittenLedger.read(folder, LedgerKind.ASSISTANTS);
        premises = WrittenLedger.read(folder, LedgerKind.PREMISES);
        ledger = WrittenLedger.read(folder, LedgerKind.RESIDENTS);
        Set<String> numbers = new HashSet<>();
        residents =
                ledger.where(
                        row ->
                                !ledger.cell(row, "姓名").isEmpty()
                                        && Numbers.fit(ledger.cell(row, "公民身份号码"))
                                        && numbers.add(ledger.cell(row, "公民身份号码")));
    }

    @Test
    void the_station_has_44_officers_in_six_units_and_21_assistants() {
        assertThat(officers.column("部门").collect(groupingBy(unit -> unit, counting())))
                .containsOnly(
                        Map.entry("所领导", 2L),
                        Map.entry("综合室", 3L),
                        Map.entry("刑侦队", 9L),
                        Map.entry("治安队", 10L),
                        Map.entry("接处警室", 8L),
                        Map.entry("社区警务队", 12L));
        assertThat(officers.column("警号"))
                .doesNotHaveDuplicates()
                .allMatch(b -> b.matches("\\d{6}"));
        assertThat(officers.column("责任段").filter(segment -> !segment.isEmpty()))
                .hasSize(12)
                .doesNotHaveDuplicates();
        assertThat(assistants.rows()).hasSize(21);
    }

    @Test
    void the_register_has_59398_residents_in_17056_households() {
        assertThat(residents.rows()).hasSize(59_398);
        assertThat(residents.column("户号").distinct()).hasSize(17_056);
        assertThat(residents.count("与户主关系", "户主")).isEqualTo(17_056);
        assertThat(residents.column("户籍地址").distinct()).hasSize(17_056);
    }

    @Test
    void every_number_is_fictitious_fits_its_check_and_belongs_to_one_person() {
        assertThat(residents.column("公民身份号码").toList()).allMatch(n -> n.startsWith("71000"));
        assertThat(assistants.column("公民身份号码").toList())
                .allMatch(n -> n.startsWith("71000") && Numbers.fit(n))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(residents.column("公民身份号码").toList());
    }

    @Test
    void sex_and_birth_date_are_those_of_the_number() {
        assertThat(residents.rows())
                .allSatisfy(
                        row -> {
                            String number = residents.cell(row, "公民身份号码");
                            assertThat(residents.cell(row, "性别")).isEqualTo(Numbers.sex(number));
                            assertThat(residents.cell(row, "出生日期"))
                                    .isEqualTo(Numbers.born(number).toString());
                        });
    }

    @Test
    void a_handful_of_slips_is_left_for_the_reject_page() {
        assertThat(ledger.rows().size() - residents.rows().size()).isBetween(20, 30);
    }

    @Test
    void every_building_belongs_to_one_segment_and_every_segment_to_one_community() {
        Map<String, Set<String>> segments = new HashMap<>();
        Map<String, Set<String>> communities = new HashMap<>();
        for (List<String> row : residents.rows()) {
            String segment = residents.cell(row, "责任段");
            String building = residents.cell(row, "户籍地址").replaceFirst("幢.*", "");
            segments.computeIfAbsent(building, b -> new HashSet<>()).add(segment);
            communities
                    .computeIfAbsent(segment, s -> new HashSet<>())
                    .add(residents.cell(row, "社区代码"));
        }
        assertThat(segments.values()).allSatisfy(found -> assertThat(found).hasSize(1));
        assertThat(communities).hasSize(12);
        assertThat(communities.values()).allSatisfy(found -> assertThat(found).hasSize(1));
    }

    @Test
    void every_household_has_one_head_of_age_and_is_registered_at_one_door() {
        assertThat(households())
                .allSatisfy(
                        household -> {
                            WrittenLedger rows = new WrittenLedger(ledger.headings(), household);
                            WrittenLedger heads =
                                    rows.where(row -> rows.cell(row, "与户主关系").equals("户主"));
                            assertThat(heads.rows()).hasSize(1);
                            assertThat(age(heads.rows().getFirst())).isBetween(18, 100);
                            assertThat(rows.column("户籍地址").distinct()).hasSize(1);
                        });
    }

    @Test
    void about_one_resident_in_seven_lives_behind_another_door() {
        long separated = residents.count("人户分离", "是");

        assertThat(separated * 100.0 / residents.rows().size()).isBetween(13.0, 15.0);
        assertThat(residents.rows())
                .allMatch(
                        row ->
                                residents.cell(row, "户籍地址").equals(residents.cell(row, "现住地址"))
                                        == residents.cell(row, "人户分离").equals("否"));
    }

    @Test
    void no_child_under_fourteen_lives_without_somebody_of_age() {
        Collection<List<List<String>>> homes =
                residents.rows().stream()
                        .collect(groupingBy(row -> residents.cell(row, "现住地址")))
                        .values();

        assertThat(homes)
                .allSatisfy(
                        home -> assertThat(home.stream().allMatch(row -> age(row) < 14)).isFalse());
    }

    @Test
    void nobody_was_registered_before_birth_or_after_today() {
        assertThat(residents.rows())
                .allSatisfy(
                        row ->
                                assertThat(LocalDate.parse(residents.cell(row, "登记日期")))
                                        .isAfter(residents.cell(row, "出生日期"))
                                        .isBefore(TODAY));
    }

    @Test
    void ages_are_those_of_a_town() {
        Map<Integer, Long> bands =
                residents.rows().stream()
                        .collect(groupingBy(row -> Math.min(age(row) / 20, 4), counting()));
        Map<Integer, Double> percent =
                bands.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, band -> band.getValue() / 593.98));

        assertThat(percent.get(0)).as("under 20").isBetween(15.0, 23.0);
        assertThat(percent.get(3)).as("60 to 79").isBetween(15.0, 22.0);
        assertThat(percent.get(4)).as("80 and over").isBetween(1.5, 5.0);
    }

    @Test
    void there_are_7500_premises_with_valid_codes_at_addresses_of_their_own() {
        assertThat(premises.rows()).hasSize(7_500);
        assertThat(premises.column("统一社会信用代码").toList())
                .doesNotHaveDuplicates()
                .allMatch(code -> code.substring(2, 8).equals("990003"))
                .allMatch(code -> CreditCodes.checkCharacter(code) == code.charAt(17));
        assertThat(premises.column("单位名称").distinct()).hasSize(7_500);
        assertThat(premises.column("地址").distinct()).hasSize(7_500);
        assertThat(premises.column("社区代码").distinct()).hasSize(6);
    }

    @Test
    void phones_are_fictitious() {
        assertThat(residents.column("联系电话").toList()).allMatch(p -> p.matches("13800\\d{6}"));
        assertThat(premises.column("负责人电话").toList()).allMatch(p -> p.matches("13800\\d{6}"));
    }

    private static Collection<List<List<String>>> households() {
        return residents.rows().stream()
                .collect(groupingBy(row -> residents.cell(row, "户号")))
                .values();
    }

    private static int age(List<String> row) {
        LocalDate born = LocalDate.parse(residents.cell(row, "出生日期"));
        return (int) ChronoUnit.YEARS.between(born, TODAY);
    }
}

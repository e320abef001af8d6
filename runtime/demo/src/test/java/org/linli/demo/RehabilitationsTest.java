package org.linli.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehabilitationsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir static Path folder;
    private static WrittenLedger files;
    private static WrittenLedger tests;

    @BeforeAll
    static void write() throws IOException {
        DemoStation.small(7, TODAY).write(folder);
        files = WrittenLedger.read(folder, LedgerKind.REHABILITATION);
        tests = WrittenLedger.read(folder, LedgerKind.DRUG_TESTS);
    }

    @Test
    void each_person_is_a_resident_and_under_no_correction() throws IOException {
        Set<String> residents =
                WrittenLedger.read(folder, LedgerKind.RESIDENTS).column("公民身份号码").collect(toSet());
        Set<String> corrected =
                WrittenLedger.read(folder, LedgerKind.CORRECTIONS)
                        .column("公民身份号码")
                        .collect(toSet());

        assertThat(files.rows()).hasSize(StationSize.SMALL.rehabilitations());
        assertThat(files.column("公民身份号码"))
                .doesNotHaveDuplicates()
                .allMatch(residents::contains)
                .noneMatch(corrected::contains)
                .allMatch(number -> number.startsWith("71000"));
    }

    @Test
    void no_day_lies_ahead_and_no_test_comes_twice() {
        assertThat(files.column("开始日期").map(LocalDate::parse)).allMatch(TODAY::isAfter);
        assertThat(files.column("协议签订日期").map(LocalDate::parse)).allMatch(TODAY::isAfter);
        assertThat(tests.column("检测日期").map(LocalDate::parse)).allMatch(TODAY::isAfter);
        Set<String> seen = new HashSet<>();
        assertThat(tests.rows())
                .isNotEmpty()
                .allMatch(row -> seen.add(tests.cell(row, "编号") + tests.cell(row, "检测日期")));
    }
}

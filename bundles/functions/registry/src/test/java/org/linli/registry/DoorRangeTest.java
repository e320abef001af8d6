package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorRangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1-11、13 | 1 11 13 5A | 12 14",
                "1至3号楼 12栋 | 1 3 12 | 4 120",
                "1-99单 | 1 99 31A | 2 98 101",
                "1-99双 | 2 98 88-3 | 1 99",
                "2~6号双号 | 2 4 6 | 3 5 7",
                "A座；七号楼 | A 7 | B 17",
                "'' | 1 77 C | "
            })
    void numbers_are_listed_as_clerks_write_them(String written, String held, String others) {
        DoorRange range = DoorRange.parse(written, DoorNumber::building);

        assertThat(held.split(" ")).allMatch(range::holds);
        if (others != null) {
            assertThat(others.split(" ")).noneMatch(range::holds);
        }
    }

    @ParameterizedTest
    @CsvSource({"9-3,9-3", "40,40", "30-50,30-50", "x,X"})
    void what_nothing_answers_to_is_told(String written, String told) {
        DoorRange range = DoorRange.parse("1-20、" + written, DoorNumber::building);

        assertThat(range.missing(List.of("1", "2", "7"))).containsExactly(told);
    }

    @Property
    void a_run_and_its_two_halves_are_the_same(
            @ForAll @IntRange(min = 1, max = 400) int first,
            @ForAll @IntRange(min = 1, max = 400) int length,
            @ForAll @IntRange(min = 0, max = 900) int number) {
        String run = first + "-" + (first + length);
        DoorRange whole = DoorRange.parse(run, DoorNumber::road);
        DoorRange halves = DoorRange.parse(run + "单、" + run + "双", DoorNumber::road);

        assertThat(halves.holds(String.valueOf(number)))
                .isEqualTo(whole.holds(String.valueOf(number)))
                .isEqualTo(number >= first && number <= first + length);
    }
}

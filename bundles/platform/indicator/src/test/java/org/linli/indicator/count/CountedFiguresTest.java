package org.linli.indicator.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.Jurisdiction;
import org.linli.function.Indicator.Unit;
import org.linli.indicator.Area;
import org.linli.indicator.Figure;
import org.linli.indicator.Period;
import org.linli.query.Condition;

class CountedFiguresTest {

    @ParameterizedTest(name = "{0} of {1} is {2} %")
    @CsvSource({
        "0, 183, 0.0",
        "148, 148, 100.0",
        "986, 1000, 98.6",
        "1, 8, 12.5",
        "1, 3, 33.3",
        "2, 3, 66.7",
        "1, 2000, 0.1"
    })
    void a_rate_has_one_decimal_half_up_and_keeps_its_zero(long part, long whole, String shown) {
        assertThat(CountedFigures.value(Unit.PERCENT, part, whole)).hasToString(shown);
    }

    @Test
    void a_denominator_of_zero_is_no_data_and_neither_none_nor_all() {
        assertThat(CountedFigures.value(Unit.PERCENT, 0, 0L)).isNull();
        assertThat(CountedFigures.value(Unit.MEAN, 5, 0L)).isNull();
    }

    @Test
    void a_mean_has_two_decimals() {
        assertThat(CountedFigures.value(Unit.MEAN, 59_398, 17_056L)).hasToString("3.48");
        assertThat(CountedFigures.value(Unit.DENSITY, 59_398, 580L)).hasToString("10241");
    }

    @Test
    void a_count_is_its_own_value() {
        assertThat(CountedFigures.value(Unit.COUNT, 132, null)).hasToString("132");
    }

    @Property
    void a_part_is_never_more_than_the_whole(
            @ForAll @IntRange(max = 100_000) int part,
            @ForAll @IntRange(min = 1, max = 100_000) int whole) {
        @Nullable BigDecimal value =
                CountedFigures.value(Unit.PERCENT, Math.min(part, whole), (long) whole);
        assertThat(value).isNotNull().isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }

    @Test
    void the_station_as_a_whole_is_not_narrowed() {
        assertThat(CountedFigures.within(new Area(Area.Kind.STATION, "321003001")))
                .isSameAs(Condition.ALWAYS);
    }

    @Test
    void few_persons_are_no_number_outside_the_station() {
        assertThat(CountedFigures.told(figure(4, null), 5).fewerThan()).isEqualTo(5);
        assertThat(CountedFigures.told(figure(4, null), 5).numerator()).isZero();
        assertThat(CountedFigures.told(figure(4, null), 5).value()).isNull();
        assertThat(CountedFigures.told(figure(9, 10L), 5).fewerThan()).isNull();
        assertThat(CountedFigures.told(figure(3, 10L), 5).denominator()).isNull();
        assertThat(CountedFigures.told(figure(0, null), 5).value()).hasToString("0");
        assertThat(CountedFigures.told(figure(4, null), 0).value()).hasToString("4");
    }

    @Test
    void a_part_that_is_hidden_is_not_the_rest_of_the_whole() {
        List<Figure> alone =
                Stream.of(7, 2, 0, 12).map(n -> CountedFigures.told(figure(n, null), 5)).toList();
        assertThat(CountedFigures.apart(alone, 5))
                .extracting(Figure::fewerThan)
                .containsExactly(10, 5, null, null);
        List<Figure> two =
                Stream.of(7, 2, 1).map(n -> CountedFigures.told(figure(n, null), 5)).toList();
        assertThat(CountedFigures.apart(two, 5)).isEqualTo(two);
        List<Figure> rates =
                Stream.of(figure(5, 9L), figure(1, 3L), figure(0, 0L))
                        .map(f -> CountedFigures.told(f, 5))
                        .toList();
        assertThat(CountedFigures.apart(rates, 5))
                .extracting(Figure::fewerThan)
                .containsExactly(10, 5, null);
    }

    @Test
    void an_officer_counts_in_his_own_area_and_the_leader_everywhere() {
        Area station = new Area(Area.Kind.STATION, "321003001");
        Area own = new Area(Area.Kind.SEGMENT, "09");
        Area neighbours = new Area(Area.Kind.SEGMENT, "10");
        Area community = new Area(Area.Kind.COMMUNITY, "321003001005");
        Jurisdiction officer = Jurisdiction.ofSegments("321003001", Set.of("09"));
        Jurisdiction leader = Jurisdiction.wholeStation("321003001");
        assertThat(CountedFigures.isWithin(own, officer)).isTrue();
        assertThat(CountedFigures.isWithin(neighbours, officer)).isFalse();
        assertThat(CountedFigures.isWithin(community, officer)).isFalse();
        assertThat(CountedFigures.isWithin(station, officer)).isFalse();
        assertThat(CountedFigures.isWithin(neighbours, leader)).isTrue();
        assertThat(CountedFigures.isWithin(station, leader)).isTrue();
    }

    private static Figure figure(long part, @Nullable Long whole) {
        return new Figure(
                "sample",
                "X",
                Period.year(2025),
                new Area(Area.Kind.STATION, "321003001"),
                part,
                whole,
                CountedFigures.value(Unit.COUNT, part, whole));
    }
}

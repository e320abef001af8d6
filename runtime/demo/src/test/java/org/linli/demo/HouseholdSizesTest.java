package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HouseholdSizesTest {

    @Property(tries = 200)
    void sizes_add_up_to_the_register_and_no_household_is_empty(
            @ForAll @IntRange(min = 1, max = 300) int households,
            @ForAll @IntRange(min = 10, max = 70) int tenthsPerHousehold,
            @ForAll long seed) {
        int residents = households * tenthsPerHousehold / 10;
        StationSize size = new StationSize(residents, households, 0, 0, 0, 0);

        HouseholdSizes sizes = new HouseholdSizes(size, new Chance(seed, "sizes"));

        List<Integer> all = IntStream.range(0, households).mapToObj(sizes::size).toList();
        assertThat(all).allMatch(one -> one >= 1 && one <= 7);
        assertThat(all.stream().mapToInt(one -> one).sum()).isEqualTo(residents);
    }

    @Property(tries = 50)
    void a_household_has_as_many_members_as_it_was_given(
            @ForAll @IntRange(min = 1, max = 7) int size, @ForAll long seed) {
        Chance chance = new Chance(seed, "families");
        People people =
                new People(
                        new Names(chance),
                        new CitizenNumbers(chance),
                        chance,
                        LocalDate.of(2026, 3, 2));

        assertThat(new Families(people, chance).household(size)).hasSize(size);
    }
}

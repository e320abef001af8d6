package org.linli.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everybody on the household register, household by household along the streets.
 *
 * <p>About one in seven lives elsewhere in the station than where the register says: whole
 * households that moved into one another's flats, and grown children who left alone.
 */
final class Residents {
    private static final int HOUSEHOLDS_ELSEWHERE_PERCENT = 12;
    private static final int GROWN_CHILDREN_ELSEWHERE_PERCENT = 20;
    private static final int PHONE_AGE = 14;
    private static final int LEAVING_AGE = 18;
    private static final int LONGEST_STAY_DAYS = 20 * 365;

    /**
     * Whoever moved in before these days has been looked up by now, whoever did after need not be.
     */
    private static final int LOOKED_UP_BY_DAYS = 14;

    /** One in so many was not found at home. */
    private static final int NOT_FOUND = 9;

    private final Streets streets;
    private final HouseholdSizes sizes;
    private final Families families;
    private final Phones phones;
    private final Chance chance;
    private final LocalDate today;

    /** By household: the household whose flat it lives in; itself for most. */
    private final int[] livesWith;

    Residents(
            Streets streets,
            HouseholdSizes sizes,
            Families families,
            Phones phones,
            Chance chance,
            LocalDate today) {
        this.streets = streets;
        this.sizes = sizes;
        this.families = families;
        this.phones = phones;
        this.chance = chance;
        this.today = today;
        this.livesWith = swapFlats();
    }

    /**
     * Makes up one household; to be asked in order and once for each, because dice are thrown.
     *
     * @param at 0 for the first
     */
    List<Resident> household(int at) {
        List<Member> members = families.household(sizes.size(at));
        Dwelling registered = streets.home(at);
        Dwelling home = streets.home(livesWith[at]);
        LocalDate movedIn = movedIn(at, members.getFirst().person());
        String headsPhone = phones.next();
        List<Resident> residents = new ArrayList<>();
        for (Member member : members) {
            boolean own = !residents.isEmpty() && age(member) >= PHONE_AGE;
            residents.add(
                    new Resident(
                            at,
                            member,
                            registered,
                            leftAlone(member) ? elsewhere(at) : home,
                            own ? phones.next() : headsPhone,
                            registeredOn(member, movedIn)));
        }
        return residents;
    }

    /**
     * A ledger has no column for who was looked up at home, so that all who moved in lately are
     * owed a visit: only few of those whose visit should have been made are left in these weeks.
     */
    private LocalDate movedIn(int household, Person head) {
        int sinceComingOfAge =
                (int) ChronoUnit.DAYS.between(head.born().plusYears(LEAVING_AGE), today);
        int longest = Math.clamp(sinceComingOfAge, 1, LONGEST_STAY_DAYS);
        int days = chance.between(1, longest);
        int earlier = days + 3 * LOOKED_UP_BY_DAYS;
        boolean owed = days > LOOKED_UP_BY_DAYS && days <= 3 * LOOKED_UP_BY_DAYS;
        boolean found = household % NOT_FOUND != 0 && earlier <= longest;
        return today.minusDays(owed && found ? earlier : days);
    }

    private LocalDate registeredOn(Member member, LocalDate movedIn) {
        // The law gives a month to report a birth.
        LocalDate birthReported = member.person().born().plusDays(chance.between(3, 30));
        return Stream.of(movedIn, birthReported).max(Comparator.naturalOrder()).orElseThrow();
    }

    private boolean leftAlone(Member member) {
        boolean child =
                member.relation() == Member.Relation.SON
                        || member.relation() == Member.Relation.DAUGHTER;
        return child
                && age(member) >= LEAVING_AGE
                && chance.percent(GROWN_CHILDREN_ELSEWHERE_PERCENT);
    }

    private Dwelling elsewhere(int household) {
        int step = chance.between(1, streets.households() - 1);
        return streets.home((household + step) % streets.households());
    }

    private int age(Member member) {
        return (int) ChronoUnit.YEARS.between(member.person().born(), today);
    }

    private int[] swapFlats() {
        int households = streets.households();
        int[] livesWith = IntStream.range(0, households).toArray();
        int moving = households * HOUSEHOLDS_ELSEWHERE_PERCENT / 100;
        int[] drawn = chance.sample(moving, households);
        List<Integer> movers = chance.shuffled(Arrays.stream(drawn).boxed().toList());
        for (int at = 0; at < moving; at++) {
            livesWith[movers.get(at)] = movers.get((at + 1) % moving);
        }
        return livesWith;
    }
}

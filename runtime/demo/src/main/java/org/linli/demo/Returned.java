package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People who came back within the last year, each with a help group; the latest not yet placed. */
final class Returned {
    private static final List<String> PLACEMENTS =
            List.of("企业就业", "公益岗位", "自主创业", "灵活就业", "社会救助", "责任田");
    private static final int DAYS_UNPLACED = 30;

    private final Chance chance;
    private final int volunteers;
    private final LocalDate today;
    private final Map<Integer, Integer> filesOfYear = new HashMap<>();

    /**
     * @param volunteers how many there are to choose from
     */
    Returned(Chance chance, int volunteers, LocalDate today) {
        this.chance = chance;
        this.volunteers = volunteers;
        this.today = today;
    }

    /** Rows of the ledger, in the order of the releases. */
    List<List<String>> rows(List<Resident> people) {
        List<LocalDate> releases =
                people.stream()
                        .map(person -> today.minusDays(chance.between(8, 360)))
                        .sorted(Comparator.naturalOrder())
                        .toList();
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < people.size(); at++) {
            rows.add(row(people.get(at), releases.get(at)));
        }
        return rows;
    }

    private List<String> row(Resident resident, LocalDate released) {
        Person person = resident.person();
        LocalDate reported = released.plusDays(chance.between(0, 6));
        boolean placed = released.isBefore(today.minusDays(DAYS_UNPLACED));
        return List.of(
                "AZ%d%03d"
                        .formatted(
                                released.getYear(),
                                filesOfYear.merge(released.getYear(), 1, Integer::sum)),
                person.name(),
                person.sex().label(),
                person.number(),
                resident.livesAt().address(),
                released.toString(),
                reported.toString(),
                "社区民警;居委会;志愿者" + chance.between(1, volunteers),
                placed ? chance.oneOf(PLACEMENTS) : "",
                placed ? reported.plusDays(chance.between(1, 23)).toString() : "",
                "否",
                resident.phone());
    }
}

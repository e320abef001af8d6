package org.linli.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Picks the residents whom cases are about, and volunteers, while the households pass by, evenly
 * over the town and never two of one household.
 */
final class Subjects {
    private static final int YOUNGEST = 26;
    private static final int OLDEST = 70;
    private static final int MEN_PERCENT = 80;

    private final Chance chance;
    private final LocalDate today;
    private final int cases;
    private final int[] places;
    private int place;
    private final List<Resident> chosen = new ArrayList<>();

    Subjects(StationSize size, Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
        this.cases = size.cases() + size.returned() + size.rehabilitations() + size.volunteers();
        // Twice as many as needed: in some households nobody is of the age.
        this.places = chance.sample(2 * cases, size.households());
    }

    void passBy(List<Resident> household) {
        if (place < places.length && places[place] == household.getFirst().household()) {
            place++;
            candidate(household).ifPresent(chosen::add);
        }
    }

    /** As many as there are cases, returned people and volunteers, in no order. */
    List<Resident> chosen() {
        return chance.shuffled(chosen).subList(0, cases);
    }

    private Optional<Resident> candidate(List<Resident> household) {
        Sex wanted = chance.percent(MEN_PERCENT) ? Sex.MALE : Sex.FEMALE;
        List<Resident> ofAge = household.stream().filter(this::ofAge).toList();
        return ofAge.stream()
                .filter(resident -> resident.person().sex() == wanted)
                .findFirst()
                .or(() -> ofAge.stream().findFirst());
    }

    private boolean ofAge(Resident resident) {
        long age = ChronoUnit.YEARS.between(resident.person().born(), today);
        return age >= YOUNGEST && age <= OLDEST;
    }
}

package org.linli.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Picks minors while the households pass by, one of a household and of a segment. */
final class Minors {
    private static final int YOUNGEST = 12;
    private static final int OLDEST = 16;

    private final LocalDate today;
    private final int wanted;
    private final List<Minor> chosen = new ArrayList<>();

    Minors(int wanted, LocalDate today) {
        this.wanted = wanted;
        this.today = today;
    }

    void passBy(List<Resident> household) {
        Resident head = household.getFirst();
        boolean sameSegment =
                chosen.stream().anyMatch(minor -> segment(minor.child()).equals(segment(head)));
        if (chosen.size() < wanted && !sameSegment) {
            child(household).ifPresent(child -> chosen.add(new Minor(child, head)));
        }
    }

    List<Minor> chosen() {
        return List.copyOf(chosen);
    }

    private static Segment segment(Resident resident) {
        return resident.livesAt().segment();
    }

    private Optional<Resident> child(List<Resident> household) {
        return household.stream()
                .filter(this::isOfAge)
                .filter(resident -> isChildOfTheHead(resident.member()))
                .findFirst();
    }

    private boolean isOfAge(Resident resident) {
        long age = ChronoUnit.YEARS.between(resident.person().born(), today);
        return age >= YOUNGEST && age <= OLDEST;
    }

    private static boolean isChildOfTheHead(Member member) {
        return member.relation() == Member.Relation.SON
                || member.relation() == Member.Relation.DAUGHTER;
    }
}

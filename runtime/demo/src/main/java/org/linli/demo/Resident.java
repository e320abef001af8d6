package org.linli.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of the residents' ledger.
 *
 * @param household its number, from 0
 * @param registeredAt the flat in the household register
 * @param livesAt the flat where the person really lives
 */
record Resident(
        int household,
        Member member,
        Dwelling registeredAt,
        Dwelling livesAt,
        String phone,
        LocalDate registeredOn) {

    Person person() {
        return member.person();
    }

    /** 人户分离: registered at one door, living behind another. */
    boolean separated() {
        return !registeredAt.equals(livesAt);
    }

    List<String> row() {
        Segment segment = registeredAt.segment();
        return List.of(
                "H%06d".formatted(household + 1),
                member.relation().label(),
                person().name(),
                person().sex().label(),
                person().number(),
                person().born().toString(),
                registeredAt.address(),
                livesAt.address(),
                separated() ? "是" : "否",
                segment.community().code(),
                segment.label(),
                phone,
                registeredOn.toString());
    }
}

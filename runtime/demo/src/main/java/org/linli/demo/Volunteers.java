package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Members of the teams, numbered in the order in which they stand in the ledger. */
final class Volunteers {
    private static final List<String> TEAMS = List.of("安置帮教志愿者", "治安志愿者", "治安信息员", "专职保安");

    private final Chance chance;
    private final LocalDate today;

    Volunteers(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    List<List<String>> rows(List<Resident> people) {
        List<List<String>> rows = new ArrayList<>();
        for (Resident resident : people) {
            Person person = resident.person();
            rows.add(
                    List.of(
                            "V%04d".formatted(rows.size() + 1),
                            person.name(),
                            person.sex().label(),
                            person.number(),
                            chance.oneOf(TEAMS),
                            resident.livesAt().segment().community().code(),
                            today.minusDays(chance.between(400, 900)).toString(),
                            resident.phone()));
        }
        return rows;
    }
}

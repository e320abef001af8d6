package org.linli.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of the ledger of community detox and rehabilitation.
 *
 * @param number JD, year, three digits
 * @param detox community detox; otherwise community rehabilitation
 * @param start the day of the report
 * @param signedOn the day of the agreement
 * @param leftOpen whether the window that ends these days has no test
 */
record Rehabilitation(
        String number,
        Resident subject,
        boolean detox,
        String substance,
        LocalDate start,
        LocalDate signedOn,
        boolean leftOpen) {
    private static final int YEARS = 3;

    List<String> row() {
        Person person = subject.person();
        return List.of(
                number,
                person.name(),
                person.sex().label(),
                person.number(),
                subject.livesAt().address(),
                detox ? "社区戒毒" : "社区康复",
                substance,
                "示范公安分局",
                start.toString(),
                signedOn.toString(),
                start.plusYears(YEARS).toString(),
                "执行中");
    }
}

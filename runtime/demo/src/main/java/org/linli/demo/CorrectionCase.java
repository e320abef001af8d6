package org.linli.demo;

import java.util.List;

/**
 * One row of the corrections ledger.
 *
 * @param number SJ, year of the start, four digits
 * @param paper number of the judgment
 * @param contact who answers for the case at the justice office
 */
record CorrectionCase(
        String number, Resident subject, String paper, String contact, Course course) {

    List<String> row() {
        Person person = subject.person();
        Judgment judgment = course.judgment();
        return List.of(
                number,
                person.name(),
                person.sex().label(),
                person.number(),
                subject.livesAt().address(),
                subject.livesAt().segment().label(),
                judgment.category().label(),
                judgment.charge(),
                judgment.court().label(),
                course.start().toString(),
                course.end().toString(),
                course.reportedOn().toString(),
                course.level().label(),
                course.closed() ? "解除" : "在矫",
                "否",
                subject.phone(),
                paper,
                course.start().toString(),
                contact,
                judgment.sentence());
    }
}

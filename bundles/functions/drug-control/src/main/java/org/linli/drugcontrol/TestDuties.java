package org.linli.drugcontrol;

import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;

import org.linli.calendar.Term;
import org.linli.drugcontrol.DrugTest.ObjectionDecision;
import org.linli.function.FunctionDefinition;

/**
 * What is owed on a test: its samples, and an objection against its result.
 *
 * <p>The three days to object (D7) are the person's own and lapse; they stand in the test and are
 * owed by nobody.
 *
 * @see "domain rules, drug control, section 5: the codes are those of its table"
 */
final class TestDuties {
    private static final String OBJECTION = "吸毒检测程序规定第十条、第十一条";

    private TestDuties() {}

    static void define(FunctionDefinition drugControl) {
        drugControl
                .duty("D6", DrugTest.class)
                .owedBy(BEAT_OFFICER)
                .whenever(DrugTest::isSealedPositive)
                .from(DrugTest::sampledOn)
                .within(Term.months(6))
                .doneOn(DrugTest::disposedOn)
                .statutory()
                .basis("吸毒检测程序规定第八条");
        drugControl
                .duty("D8", DrugTest.class)
                .owedBy(STATION_LEADER)
                .from(DrugTest::objectionOn)
                .within(Term.calendarDays(3))
                .doneOn(DrugTest::objectionDecidedOn)
                .statutory()
                .basis(OBJECTION);
        drugControl
                .duty("D9", DrugTest.class)
                .owedBy(REGISTRY_CLERK)
                .whenever(test -> test.objectionDecision() == ObjectionDecision.ACCEPTED)
                .from(DrugTest::objectionDecidedOn)
                .within(Term.calendarDays(3))
                .doneOn(DrugTest::sampleSentOn)
                .statutory()
                .basis("吸毒检测程序规定第十二条、第十五条");
        drugControl
                .duty("D10", DrugTest.class)
                .owedBy(REGISTRY_CLERK)
                .from(DrugTest::sampleReceivedOn)
                .within(Term.calendarDays(3).rolledForward())
                .doneOn(DrugTest::laboratoryReportOn)
                .basis("吸毒检测程序规定第十三条");
        drugControl
                .duty("MEET", Appointment.class)
                .owedBy(ASSISTANT)
                .from((appointment, lookup) -> appointment.day())
                .within(Term.onDate())
                .doneOn(Appointment::metOn)
                .basis("社区民警约定");
    }
}

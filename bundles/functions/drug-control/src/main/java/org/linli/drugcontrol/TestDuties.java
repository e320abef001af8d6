package org.linli.drugcontrol;

import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.drugcontrol.DrugTest.ObjectionDecision;
import org.linli.function.FunctionDefinition;
import org.linli.store.Lookup;

/**
 * What is owed on a test: its samples, and an objection against its result.
 *
 * <p>The three days to object (D7) are the person's own. While they run the officer sees them, so
 * that nobody disposes of a sample; when they are over they are gone and nobody was late.
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
                .duty("D7", DrugTest.class)
                .owedBy(BEAT_OFFICER)
                .whenever(test -> test.objectionOn() == null)
                .from(TestDuties::objectionOpen)
                .within(TestRules.OBJECTION_WITHIN)
                .doneOn(DrugTest::objectionOn)
                .statutory()
                .basis(OBJECTION);
        drugControl
                .duty("D8", DrugTest.class)
                .owedBy(STATION_LEADER)
                .from((t, l) -> owed(t, t.objectionOn(), t.objectionDecidedOn(), l))
                .within(Term.calendarDays(3))
                .doneOn(DrugTest::objectionDecidedOn)
                .statutory()
                .basis(OBJECTION);
        drugControl
                .duty("D9", DrugTest.class)
                .owedBy(REGISTRY_CLERK)
                .whenever(test -> test.objectionDecision() == ObjectionDecision.ACCEPTED)
                .from((t, l) -> owed(t, t.objectionDecidedOn(), t.sampleSentOn(), l))
                .within(Term.calendarDays(3))
                .doneOn(DrugTest::sampleSentOn)
                .statutory()
                .basis("吸毒检测程序规定第十二条、第十五条");
        drugControl
                .duty("D10", DrugTest.class)
                .owedBy(REGISTRY_CLERK)
                .from((t, l) -> owed(t, t.sampleReceivedOn(), t.laboratoryReportOn(), l))
                .within(Term.calendarDays(3).rolledForward())
                .doneOn(DrugTest::laboratoryReportOn)
                .basis("吸毒检测程序规定第十三条");
        drugControl
                .duty("MEET", Appointment.class)
                .owedBy(ASSISTANT)
                .from(
                        (met, lookup) ->
                                CaseFacts.owed(
                                        met.drugCase(),
                                        met.day(),
                                        met.metOn(),
                                        CaseFacts.GONE,
                                        lookup))
                .within(Term.onDate())
                .doneOn(Appointment::metOn)
                .basis("社区民警约定");
    }

    /** Whether a dead man used does not matter to anybody any more. */
    private static @Nullable LocalDate owed(
            DrugTest test, @Nullable LocalDate since, @Nullable LocalDate done, Lookup lookup) {
        return CaseFacts.owed(test.drugCase(), since, done, CaseFacts.DEAD, lookup);
    }

    /** From the day the result was told, until the last day has passed. */
    private static @Nullable LocalDate objectionOpen(DrugTest test, Lookup lookup) {
        LocalDate due = test.objectionDue();
        boolean lapsed = due != null && test.objectionOn() == null && lookup.today().isAfter(due);
        return due == null || lapsed ? null : test.informedOn();
    }
}

package org.linli.youth;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.DUTY_DESK;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.youth.YouthRoles.YOUTH_OFFICER;

import java.time.LocalDate;
import org.linli.access.Role;
import org.linli.calendar.Term;
import org.linli.function.FunctionDefinition;
import org.linli.function.RecordDefinition;
import org.linli.record.Values;
import org.linli.registry.Address;
import org.linli.registry.Sworn;
import org.linli.store.Lookup;

/** Schools, and what the station does there; no minor is in any of it. */
final class Schools {
    static final Term REPLY_WITHIN = Term.months(1).rolledForward();

    private Schools() {}

    static void define(FunctionDefinition youth) {
        schools(youth);
        atSchool(youth);
        around(youth);
    }

    private static void schools(FunctionDefinition youth) {
        onPaper(youth.record(School.class))
                .title(School::name)
                .facts(School::kind, School::pupils)
                .columns(School::name, School::kind, School::address, School::pupils)
                .locatedBy(School::address, Address.class);
        var vicePrincipal = onPaper(youth.record(VicePrincipal.class));
        Printed.appointment(vicePrincipal);
        vicePrincipal
                .title(VicePrincipal::officer, VicePrincipal::school)
                .columns(
                        VicePrincipal::officer,
                        VicePrincipal::school,
                        VicePrincipal::appointedOn,
                        VicePrincipal::termEnd)
                .partOf(VicePrincipal::school, School.class)
                .derives(SchoolRules::withTerm)
                .checks(Sworn.officers(VicePrincipal::officer))
                .checks(SchoolRules::checkAppointments)
                .leadsTo(SchoolRules::renews);
    }

    private static void atSchool(FunctionDefinition youth) {
        var lawLesson = onPaper(youth.record(LawLesson.class));
        Printed.lesson(lawLesson);
        lawLesson
                .title(LawLesson::topic, LawLesson::heldOn)
                .columns(
                        LawLesson::heldOn,
                        LawLesson::topic,
                        LawLesson::classHours,
                        LawLesson::audience)
                .partOf(LawLesson::school, School.class)
                .derives(new YearOfLessons())
                .checks(SchoolRules::checkLesson)
                .leadsTo(YearOfLessons::others);
        var schoolCheck = shared(youth.record(SchoolCheck.class));
        Printed.suggestion(schoolCheck);
        schoolCheck
                .title(SchoolCheck::school, SchoolCheck::checkedOn)
                .columns(
                        SchoolCheck::checkedOn,
                        SchoolCheck::suggestionSentOn,
                        SchoolCheck::replyDue,
                        SchoolCheck::replyOn)
                .partOf(SchoolCheck::school, School.class)
                .derives(Schools::withReply)
                .requiredWhen(
                        SchoolCheck::suggestionSentOn, (c, l) -> c.replyOn() != null, "VAL-001")
                .checks(SchoolRules::checkFindings);
    }

    private static void around(FunctionDefinition youth) {
        shared(youth.record(Surroundings.class))
                .title(Surroundings::kind, Surroundings::place)
                .columns(
                        Surroundings::foundOn,
                        Surroundings::kind,
                        Surroundings::place,
                        Surroundings::distance,
                        Surroundings::forwardedTo)
                .partOf(Surroundings::school, School.class);
        shared(youth.record(Publicity.class))
                .title(Publicity::topic, Publicity::date)
                .columns(Publicity::date, Publicity::place, Publicity::topic, Publicity::attendance)
                .checks(
                        (draft, lookup, problems) ->
                                problems.when(
                                        draft.value().minorsShown(), "YTH-V12", "minorsShown"));
    }

    /** The station works at schools together; nothing here is about a person. */
    private static <T extends Record> RecordDefinition.Builder<T> shared(
            RecordDefinition.Builder<T> records) {
        Role[] others = {AREA_LEAD, STATION_LEADER, ASSISTANT, DUTY_DESK, REGISTRY_CLERK};
        return records.keptBy(BEAT_OFFICER, YOUTH_OFFICER).readableBy(others);
    }

    /** What a ledger tells as well, which the clerk brings in. */
    private static <T extends Record> RecordDefinition.Builder<T> onPaper(
            RecordDefinition.Builder<T> records) {
        return shared(records).keptBy(REGISTRY_CLERK);
    }

    private static SchoolCheck withReply(SchoolCheck told, Lookup lookup) {
        LocalDate sent = told.suggestionSentOn();
        return Values.of(told)
                .set(
                        SchoolCheck::replyDue,
                        sent == null ? null : REPLY_WITHIN.due(sent, lookup.calendar()).day())
                .record();
    }
}

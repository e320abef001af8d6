package org.linli.youth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.linli.access.Role;
import org.linli.function.DutyRule;
import org.linli.function.FunctionModel;
import org.linli.function.Indicator;
import org.linli.identity.Sex;
import org.linli.indicator.Period;
import org.linli.record.Attachment;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Address;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.registry.RegistryFunction;
import org.linli.registry.Segment;
import org.linli.registry.Staff;
import org.linli.registry.Staff.StaffKind;
import org.linli.standin.Counted;
import org.linli.standin.Desk;
import org.linli.standin.Shelf;
import org.linli.youth.Measure.MeasureKind;
import org.linli.youth.Measure.MeasureResult;
import org.linli.youth.School.SchoolKind;
import org.linli.youth.YouthCase.GuardianSituation;
import org.linli.youth.YouthCase.LeadSource;
import org.linli.youth.YouthCase.SeriousItem;
import org.linli.youth.YouthCase.State;

/** The minors of the domain rules' scenarios (youth prevention, section 10), and a desk. */
final class YouthCases {
    static final FunctionModel YOUTH = FunctionModel.of(new YouthPreventionFunction());
    static final FunctionModel REGISTRY = FunctionModel.of(new RegistryFunction());

    /** A boy, born 2009-04-12. */
    static final String SUBJECT_H = "710003200904129978";

    /** A boy, born 2010-08-31. */
    static final String SUBJECT_J = "710003201008319970";

    /** A girl, born 2012-02-29. */
    static final String SUBJECT_K = "710003201202299969";

    final Shelf shelf;
    final Desk desk;
    final Stored<Staff> officer;
    final Stored<Staff> woman;
    final Stored<Staff> assistant;
    final Stored<Person> guardian;
    final Stored<Address> yard;
    final Stored<Segment> segment;

    YouthCases(String today) {
        shelf = new Shelf(today);
        desk = new Desk(shelf, REGISTRY, YOUTH);
        desk.as(Desk.officer(Role.REGISTRY_CLERK));
        officer = staff("099034", Sex.MALE, StaffKind.OFFICER);
        woman = staff("099035", Sex.FEMALE, StaffKind.OFFICER);
        assistant = staff("099036", Sex.MALE, StaffKind.ASSISTANT);
        segment = shelf.put(Values.of(Segment.class).set(Segment::code, "02").record());
        yard = shelf.put(Values.of(Address.class).set(Address::segmentCode, "02").record());
        guardian = person(People.PARENT_Q);
        desk.as(Desk.officer(YouthRoles.YOUTH_OFFICER));
    }

    Stored<Staff> assistant(String badge) {
        return staff(badge, Sex.MALE, StaffKind.ASSISTANT);
    }

    private Stored<Staff> staff(String badge, Sex sex, StaffKind kind) {
        return shelf.put(
                Values.of(Staff.class)
                        .set(Staff::badgeNo, badge)
                        .set(Staff::sex, sex)
                        .set(Staff::kind, kind)
                        .record());
    }

    /** In the register once, however often somebody names him. */
    Stored<Person> person(String number) {
        return shelf.all(Person.class).stream()
                .filter(known -> number.equals(known.value().idNumber()))
                .findFirst()
                .orElseGet(() -> desk.enter(People.person(number, "某示例")));
    }

    /** A lead as the juvenile officer enters it. */
    Values<YouthCase> lead(Stored<Person> minor, String conduct, SeriousItem... items) {
        return Values.of(YouthCase.class)
                .set(YouthCase::minor, minor.ref())
                .set(YouthCase::reportedOn, LocalDate.parse(conduct))
                .set(YouthCase::conductDate, LocalDate.parse(conduct))
                .set(YouthCase::items, List.of(items))
                .set(YouthCase::facts, "在超市拿走商品")
                .set(YouthCase::source, LeadSource.REPORT)
                .set(YouthCase::guardian, guardian.ref())
                .set(YouthCase::guardianSituation, GuardianSituation.NORMAL)
                .set(YouthCase::caseOfficer, officer.ref())
                .set(YouthCase::interviewers, List.of())
                .set(YouthCase::papers, List.of())
                .set(YouthCase::state, State.LEAD);
    }

    /** A case under investigation, the minor heard in presence of the guardian. */
    Stored<YouthCase> investigated(String number, String conduct, SeriousItem... items) {
        Stored<YouthCase> entered = desk.enter(lead(person(number), conduct, items).record());
        Stored<YouthCase> accepted = investigate(entered, conduct);
        return desk.change(
                accepted,
                Values.of(accepted.value())
                        .set(YouthCase::interviewedOn, LocalDate.parse(conduct))
                        .set(YouthCase::appropriateAdult, guardian.ref())
                        .set(YouthCase::interviewers, List.of(officer.ref(), woman.ref()))
                        .record());
    }

    Stored<YouthCase> investigate(Stored<YouthCase> entered, String day) {
        return desk.step(
                entered,
                "investigate",
                Map.of(
                        "acceptedOn", LocalDate.parse(day),
                        "guardianToldOn", LocalDate.parse(day),
                        "acceptanceForm", "卷宗1"));
    }

    Stored<YouthCase> inMeasures(String number, String conduct, SeriousItem... items) {
        Stored<YouthCase> investigated = investigated(number, conduct, items);
        desk.enter(measure(investigated, MeasureKind.ADMONITION, conduct).record());
        return desk.step(investigated, "decide", Map.of("decidedOn", LocalDate.parse(conduct)));
    }

    /** Decided and told on the same day; no result yet. */
    Values<Measure> measure(Stored<YouthCase> of, MeasureKind kind, String decided) {
        LocalDate day = LocalDate.parse(decided);
        return Values.of(Measure.class)
                .set(Measure::youthCase, of.ref())
                .set(Measure::kind, kind)
                .set(Measure::decidedOn, day)
                .set(Measure::decidedBy, officer.ref())
                .set(Measure::service, List.of())
                .set(Measure::servedOn, day)
                .set(Measure::paper, paper("决定书.pdf"));
    }

    static Attachment paper(String name) {
        return new Attachment("0".repeat(64), name, "application/pdf", 1024);
    }

    void resultOfAll(MeasureResult result, String day) {
        for (Stored<Measure> one : shelf.all(Measure.class)) {
            desk.change(
                    one,
                    Values.of(one.value())
                            .set(Measure::result, result)
                            .set(Measure::resultOn, LocalDate.parse(day))
                            .record());
        }
    }

    Stored<School> school(String name, SchoolKind kind) {
        return desk.enter(new School(name, yard.ref(), kind, 900, guardian.ref()));
    }

    LawLesson lesson(Stored<School> school, String day, String hours) {
        return new LawLesson(
                school.ref(),
                LocalDate.parse(day),
                new BigDecimal(hours),
                LawLesson.LessonTopic.LAW,
                300,
                false);
    }

    VicePrincipal appointment(Stored<Staff> who, Stored<School> school, String since) {
        return new VicePrincipal(
                who.ref(), school.ref(), LocalDate.parse(since), null, 8, paper("聘书.pdf"), null);
    }

    BadBehaviourNote note(String initials) {
        return new BadBehaviourNote(
                segment.ref(),
                LocalDateTime.parse("2025-05-06T21:00"),
                BadBehaviourNote.BadItem.SMOKING_DRINKING,
                initials,
                true,
                false,
                BadBehaviourNote.NoteAction.STOPPED,
                null);
    }

    /** The day on which a duty that comes once falls due. */
    <T extends Record> String due(String code, T value) {
        DutyRule<T> rule = rule(code);
        LocalDate trigger = rule.trigger().apply(value, shelf);
        return rule.term().due(trigger, shelf.calendar()).day().toString();
    }

    /** The days on which a duty that recurs falls due, up to its last day. */
    <T extends Record> List<String> dues(String code, T value) {
        DutyRule<T> rule = rule(code);
        LocalDate trigger = rule.trigger().apply(value, shelf);
        return rule
                .windowsFor(value, trigger, shelf.dutyTerms())
                .until(rule.until().apply(value))
                .stream()
                .map(window -> window.last().toString())
                .toList();
    }

    @SuppressWarnings("unchecked") // the caller names a rule of the value's type
    static <T extends Record> DutyRule<T> rule(String code) {
        return (DutyRule<T>)
                YOUTH.duties().stream()
                        .filter(d -> d.code().equals(code))
                        .findFirst()
                        .orElseThrow();
    }

    long numerator(String code, Period period) {
        return Counted.on(shelf, indicator(code).numerator(), period);
    }

    long denominator(String code, Period period) {
        return Counted.on(shelf, indicator(code).denominator(), period);
    }

    static Indicator indicator(String code) {
        return YOUTH.indicators().stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

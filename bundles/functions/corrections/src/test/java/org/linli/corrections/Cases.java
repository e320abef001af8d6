package org.linli.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.access.Role;
import org.linli.corrections.ConductDecision.ConductGround;
import org.linli.corrections.ConductDecision.ConductKind;
import org.linli.corrections.CorrectionCase.AdmissionMode;
import org.linli.corrections.CorrectionCase.CaseState;
import org.linli.corrections.CorrectionCase.CorrectionType;
import org.linli.corrections.CorrectionCase.OffenceChapter;
import org.linli.corrections.OutOfContact.SearchEntry;
import org.linli.function.DutyRule;
import org.linli.function.FunctionModel;
import org.linli.identity.Sex;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Address;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.registry.RegistryFunction;
import org.linli.registry.Segment;
import org.linli.registry.Staff;
import org.linli.standin.Desk;
import org.linli.standin.Shelf;

/** The subjects of the domain rules' scenarios (corrections, section 10), and a desk to work at. */
final class Cases {
    static final FunctionModel CORRECTIONS = FunctionModel.of(new CorrectionsFunction());
    static final FunctionModel REGISTRY = FunctionModel.of(new RegistryFunction());

    /** A man; suspended sentence of two years from 2025-03-11. */
    static final String SUBJECT_A = "710003198503129977";

    /** A woman; late over a holiday. */
    static final String SUBJECT_B = "710003199207259966";

    /** A man; asks for leave. */
    static final String SUBJECT_C = "710003197911039976";

    /** A boy born 2008-05-16. */
    static final String SUBJECT_D = "710003200805169974";

    /** A woman on medical parole. */
    static final String SUBJECT_E = "710003196801309969";

    /** A man who cannot be found. */
    static final String SUBJECT_F = "710003199009099973";

    final Shelf shelf;
    final Desk desk;
    final Stored<Staff> officer;
    final Stored<Address> home;
    private int files;

    Cases(String today) {
        shelf = new Shelf(today);
        desk = new Desk(shelf, REGISTRY, CORRECTIONS);
        as(CaseRoles.JUSTICE_STAFF);
        officer = staff("099034", Sex.MALE);
        shelf.put(
                Values.of(Segment.class)
                        .set(Segment::code, "02")
                        .set(Segment::officer, officer.ref())
                        .record());
        home = shelf.put(Values.of(Address.class).set(Address::segmentCode, "02").record());
    }

    Cases as(Role role) {
        desk.as(Desk.officer(role));
        return this;
    }

    Stored<Staff> staff(String badge, Sex sex) {
        return shelf.put(
                Values.of(Staff.class).set(Staff::badgeNo, badge).set(Staff::sex, sex).record());
    }

    Stored<Person> person(String number) {
        return desk.enter(People.person(number, "某示例"));
    }

    /** A complete entry of a new case, as the clerk fills it in. */
    Values<CorrectionCase> notified(Ref<Person> subject, String effective) {
        LocalDate start = LocalDate.parse(effective);
        return Values.of(CorrectionCase.class)
                .set(CorrectionCase::fileNumber, "SJ2025%04d".formatted(++files))
                .set(CorrectionCase::subject, subject)
                .set(CorrectionCase::correctionType, CorrectionType.SUSPENDED_SENTENCE)
                .set(CorrectionCase::offenceCategory, OffenceChapter.PROPERTY)
                .set(CorrectionCase::chargeText, "诈骗罪")
                .set(CorrectionCase::originalSentence, "1Y")
                .set(CorrectionCase::correctionTerm, "2Y")
                .set(CorrectionCase::decisionAgency, "示例区人民法院")
                .set(CorrectionCase::documentNumber, "（2025）示1003刑初1号")
                .set(CorrectionCase::effectiveDate, start)
                .set(CorrectionCase::termStart, start)
                .set(CorrectionCase::termEnd, start.plusYears(2).minusDays(1))
                .set(CorrectionCase::executionPlace, "321003")
                .set(CorrectionCase::residence, home.ref())
                .set(CorrectionCase::caseOfficer, officer.ref())
                .set(CorrectionCase::justiceContact, "司示例")
                .set(CorrectionCase::papers, "卷宗1")
                .set(CorrectionCase::state, CaseState.NOTIFIED);
    }

    Stored<CorrectionCase> active(String number, String effective, String reported) {
        Stored<CorrectionCase> entered =
                desk.enter(notified(person(number).ref(), effective).record());
        return admit(entered, reported, ManagementClass.GENERAL);
    }

    Stored<CorrectionCase> admit(
            Stored<CorrectionCase> entered, String reported, ManagementClass managed) {
        return desk.step(
                entered,
                "admit",
                Map.of(
                        "reportDate",
                        LocalDate.parse(reported),
                        "admissionMode",
                        AdmissionMode.SELF_REPORTED,
                        "managementClass",
                        managed));
    }

    OutOfContact spell(Stored<CorrectionCase> of, String last, String noticed) {
        LocalDate day = LocalDate.parse(noticed);
        return new OutOfContact(
                of.ref(),
                LocalDate.parse(last),
                day,
                List.of(new SearchEntry(day.atTime(15, 0), "电话", "司示例", "无人接听")),
                null,
                null,
                null);
    }

    Values<ConductDecision> decision(Stored<CorrectionCase> of, ConductKind kind, String decided) {
        return Values.of(ConductDecision.class)
                .set(ConductDecision::correctionCase, of.ref())
                .set(ConductDecision::kind, kind)
                .set(ConductDecision::ground, ConductGround.OUT_OF_CONTACT)
                .set(ConductDecision::decidedOn, LocalDate.parse(decided))
                .set(ConductDecision::servedOn, LocalDate.parse(decided))
                .set(ConductDecision::document, "（2025）示矫1号");
    }

    /** The day on which a duty that comes once falls due. */
    <T extends Record> String due(String code, T value) {
        DutyRule<T> rule = rule(code);
        LocalDate trigger = rule.trigger().apply(value, shelf);
        return rule.term().due(trigger, shelf.calendar()).day().toString();
    }

    /** The first days on which a duty that recurs falls due. */
    <T extends Record> List<String> dues(String code, T value, int most) {
        DutyRule<T> rule = rule(code);
        LocalDate trigger = rule.trigger().apply(value, shelf);
        return rule.windowsFor(value, trigger, shelf.dutyTerms()).stream()
                .limit(most)
                .map(window -> window.last().toString())
                .toList();
    }

    @SuppressWarnings("unchecked") // the caller names a rule of the value's type
    <T extends Record> DutyRule<T> rule(String code) {
        return (DutyRule<T>)
                CORRECTIONS.duties().stream()
                        .filter(duty -> duty.code().equals(code))
                        .findFirst()
                        .orElseThrow();
    }
}

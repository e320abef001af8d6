package org.linli.resettlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.access.Role;
import org.linli.function.DutyRule;
import org.linli.function.FunctionModel;
import org.linli.record.Attachment;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Address;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.registry.RegistryFunction;
import org.linli.registry.Segment;
import org.linli.registry.Staff;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.HelpCase.Consent;
import org.linli.resettlement.HelpCase.Difficulty;
import org.linli.resettlement.HelpCase.Handover;
import org.linli.resettlement.HelpCase.HouseholdRegistration;
import org.linli.resettlement.HelpGroup.GroupMember;
import org.linli.resettlement.HelpGroup.MemberCapacity;
import org.linli.resettlement.HelpTalk.TalkMode;
import org.linli.resettlement.HelpTalk.TalkOutcome;
import org.linli.resettlement.Placement.PlacementKind;
import org.linli.resettlement.Placement.PlacementState;
import org.linli.resettlement.Referral.ReferralAnswer;
import org.linli.resettlement.ReleaseNotice.CheckResult;
import org.linli.resettlement.VolunteerTeam.TeamKind;
import org.linli.standin.Desk;
import org.linli.standin.Shelf;

/**
 * The subjects of the domain rules' scenarios (resettlement, section 10), and a desk to work at.
 */
final class Helps {
    static final FunctionModel RESETTLEMENT = FunctionModel.of(new ResettlementFunction());
    static final FunctionModel REGISTRY = FunctionModel.of(new RegistryFunction());

    /** Released from prison on 2025-04-18. */
    static final String SUBJECT_L = "710003197506069979";

    /** Key help; released on the eve of Spring Festival 2025. */
    static final String SUBJECT_N = "710003198304189977";

    /** Comes from community corrections. */
    static final String SUBJECT_G = "710003198812219968";

    /** Declines help. */
    static final String SUBJECT_M = "71000319991010996X";

    /** Born 2010-03-15. */
    static final String MINOR_V = "710003201003159998";

    final Shelf shelf;
    final Desk desk;
    final Stored<Staff> officer;
    final Stored<Address> home;
    private int papers;

    Helps(String today) {
        shelf = new Shelf(today);
        desk = new Desk(shelf, REGISTRY, RESETTLEMENT);
        // At a small station the officer of the address registers the papers, too.
        as("test", Role.REGISTRY_CLERK, Role.BEAT_OFFICER);
        officer = shelf.put(Values.of(Staff.class).set(Staff::badgeNo, "099034").record());
        shelf.put(
                Values.of(Segment.class)
                        .set(Segment::code, "02")
                        .set(Segment::officer, officer.ref())
                        .record());
        home = shelf.put(Values.of(Address.class).set(Address::segmentCode, "02").record());
    }

    Helps as(String account, Role... roles) {
        desk.as(Desk.officer(account, account, roles));
        return this;
    }

    Stored<Person> person(String number) {
        return desk.enter(People.person(number, "某示例"));
    }

    Values<ReleaseNotice> notice(Ref<Person> subject, String release) {
        return Values.of(ReleaseNotice.class)
                .set(ReleaseNotice::subject, subject)
                .set(ReleaseNotice::releaseType, ReleaseType.PRISON)
                .set(ReleaseNotice::institution, "示例监狱")
                .set(ReleaseNotice::charge, "盗窃罪")
                .set(ReleaseNotice::sentence, "3Y6M")
                .set(ReleaseNotice::expectedRelease, LocalDate.parse(release))
                .set(ReleaseNotice::noticeReceivedOn, LocalDate.parse(release).minusDays(40))
                .set(ReleaseNotice::helpCategory, HelpCategory.GENERAL)
                .set(ReleaseNotice::checkResult, CheckResult.TRUE_HERE);
    }

    /** A case as the clerk opens it from a checked notice. */
    Values<HelpCase> announced(Stored<ReleaseNotice> notice) {
        return Values.of(HelpCase.class)
                .set(HelpCase::subject, notice.value().subject())
                .set(HelpCase::notice, notice.ref())
                .set(HelpCase::releaseDate, notice.value().expectedRelease())
                .set(HelpCase::residence, home.ref())
                .set(HelpCase::state, CaseState.PRE_RELEASE);
    }

    /** A complete late entry without a notice. */
    Values<HelpCase> late(Ref<Person> subject, ReleaseType type, String release) {
        return Values.of(HelpCase.class)
                .set(HelpCase::subject, subject)
                .set(HelpCase::lateReason, "历史档案补录")
                .set(HelpCase::releaseType, type)
                .set(HelpCase::helpCategory, HelpCategory.GENERAL)
                .set(HelpCase::releaseDate, LocalDate.parse(release))
                .set(HelpCase::certificateNumber, "释字第%d号".formatted(++papers))
                .set(HelpCase::certificate, scan("释放证明书.pdf"))
                .set(HelpCase::reportedOn, LocalDate.parse(release).plusDays(3))
                .set(HelpCase::handoverMode, Handover.FAMILY)
                .set(HelpCase::residence, home.ref())
                .set(HelpCase::householdRegistered, HouseholdRegistration.DONE)
                .set(HelpCase::consent, Consent.ACCEPTED)
                .set(HelpCase::difficulties, List.of(Difficulty.NONE))
                .set(HelpCase::caseOfficer, officer.ref())
                .set(HelpCase::state, CaseState.HELPING);
    }

    /** What the form of a report asks for. */
    Map<String, Object> report(String day) {
        return Map.of(
                "reportedOn",
                LocalDate.parse(day),
                "handoverMode",
                Handover.FAMILY,
                "householdRegistered",
                HouseholdRegistration.DONE,
                "consent",
                Consent.ACCEPTED,
                "difficulties",
                List.of(Difficulty.NO_WORK),
                "certificateNumber",
                "释字第%d号".formatted(++papers),
                "certificate",
                scan("释放证明书.pdf"),
                "caseOfficer",
                officer.ref());
    }

    /** What the form of a death asks for. */
    Map<String, Object> death(String day) {
        return Map.of(
                "closedOn",
                LocalDate.parse(day),
                "closingNote",
                "死亡证明",
                "closingProof",
                scan("死亡证明.pdf"));
    }

    Stored<HelpCase> helping(String number, String release) {
        return desk.enter(late(person(number).ref(), ReleaseType.PRISON, release).record());
    }

    Values<HelpTalk> talk(Stored<HelpCase> of, String day) {
        return Values.of(HelpTalk.class)
                .set(HelpTalk::helpCase, of.ref())
                .set(HelpTalk::talkedOn, LocalDate.parse(day).atTime(8, 0))
                .set(HelpTalk::officers, List.of(officer.ref()))
                .set(HelpTalk::mode, TalkMode.HOME)
                .set(HelpTalk::outcome, TalkOutcome.MET)
                .set(HelpTalk::situation, "在家照顾父亲，正在找工作");
    }

    Values<Placement> placement(Stored<HelpCase> of, String start) {
        return Values.of(Placement.class)
                .set(Placement::helpCase, of.ref())
                .set(Placement::kind, PlacementKind.START_UP)
                .set(Placement::startDate, LocalDate.parse(start))
                .set(Placement::evidence, List.of(scan("营业执照.jpg")))
                .set(Placement::state, PlacementState.ENTERED);
    }

    Values<Referral> referral(Stored<HelpCase> of, String day) {
        return Values.of(Referral.class)
                .set(Referral::helpCase, of.ref())
                .set(Referral::need, Need.RELIEF)
                .set(Referral::toOrganisation, "示例街道民政办")
                .set(Referral::consentTick, true)
                .set(Referral::sentOn, LocalDate.parse(day))
                .set(Referral::answer, ReferralAnswer.PENDING);
    }

    Stored<HelpVolunteer> volunteer(Ref<Person> person, String trained) {
        Stored<VolunteerTeam> team =
                shelf.put(
                        Values.of(VolunteerTeam.class)
                                .set(VolunteerTeam::name, "示例志愿者队")
                                .set(VolunteerTeam::communityCode, "321003001005")
                                .set(VolunteerTeam::kind, TeamKind.HELP)
                                .record());
        return desk.enter(
                Values.of(HelpVolunteer.class)
                        .set(HelpVolunteer::person, person)
                        .set(HelpVolunteer::team, team.ref())
                        .set(HelpVolunteer::joinedOn, LocalDate.parse("2025-01-02"))
                        .set(
                                HelpVolunteer::trainedOn,
                                trained == null ? null : LocalDate.parse(trained))
                        .set(HelpVolunteer::confidentialityLetter, scan("保密承诺书.pdf"))
                        .record());
    }

    static Attachment scan(String name) {
        return new Attachment("0".repeat(64), name, "application/pdf", 1);
    }

    GroupMember police() {
        return new GroupMember(
                officer.ref(), null, null, null, MemberCapacity.POLICE, null, null, null);
    }

    GroupMember member(MemberCapacity capacity, Ref<Person> person) {
        return new GroupMember(null, null, person, null, capacity, null, null, null);
    }

    GroupMember member(Stored<HelpVolunteer> volunteer) {
        return new GroupMember(
                null, volunteer.ref(), null, null, MemberCapacity.VOLUNTEER, null, null, null);
    }

    HelpGroup group(Stored<HelpCase> of, String founded, GroupMember... members) {
        return new HelpGroup(of.ref(), LocalDate.parse(founded), List.of(members));
    }

    /** The day on which a duty that comes once falls due; "-" if it has not begun. */
    <T extends Record> String due(String code, T value) {
        DutyRule<T> rule = rule(code);
        LocalDate trigger = rule.trigger().apply(value, shelf);
        return trigger == null ? "-" : rule.term().due(trigger, shelf.calendar()).day().toString();
    }

    /** The windows of a duty that recurs, without cancelled ones, as "first/last". */
    <T extends Record> List<String> windows(String code, T value) {
        DutyRule<T> rule = rule(code);
        LocalDate trigger = rule.trigger().apply(value, shelf);
        return rule.windowsFor(value, trigger, shelf.dutyTerms()).stream()
                .limit(100)
                .takeWhile(
                        w -> rule.until() == null || !w.first().isAfter(rule.until().apply(value)))
                .filter(w -> !rule.except().test(value, w))
                .map(window -> window.first() + "/" + window.last())
                .toList();
    }

    @SuppressWarnings("unchecked") // the caller names a rule of the value's type
    <T extends Record> DutyRule<T> rule(String code) {
        return (DutyRule<T>)
                RESETTLEMENT.duties().stream()
                        .filter(duty -> duty.code().equals(code))
                        .findFirst()
                        .orElseThrow();
    }
}

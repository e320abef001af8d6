package org.linli.youth;

import static org.linli.youth.YouthRoles.SOCIAL_WORKER;
import static org.linli.youth.YouthRoles.YOUTH_OFFICER;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Age;
import org.linli.calendar.Window;
import org.linli.calendar.WindowSeries;
import org.linli.calendar.Windows;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition.Check;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Lifetime;
import org.linli.registry.Person;
import org.linli.registry.Sworn;
import org.linli.store.Lookup;
import org.linli.youth.FollowUp.MeetingPlace;
import org.linli.youth.FollowUp.Need;
import org.linli.youth.GuardianAction.GuardianActionKind;

/** What is done while a case is open: with the guardian, by reports and visits, by an inquiry. */
final class CaseWork {
    private static final int VISITORS = 2;

    /** Labour Law art. 15. */
    private static final int WORKS_FROM = 16;

    private CaseWork() {}

    static void define(FunctionDefinition youth) {
        var actions = youth.record(GuardianAction.class);
        Printed.guidance(actions);
        actions.title(GuardianAction::kind, GuardianAction::decidedOn)
                .columns(
                        GuardianAction::kind,
                        GuardianAction::decidedOn,
                        GuardianAction::sessionsRequired,
                        GuardianAction::sessionsDone)
                .partOf(GuardianAction::youthCase, YouthCase.class)
                .keptBy(YOUTH_OFFICER)
                .readableBy(YouthRoles.caseTeam())
                .requiredWhen(GuardianAction::sessionsRequired, (g, l) -> isOrder(g), "VAL-001")
                .requiredWhen(GuardianAction::provider, (g, l) -> isOrder(g), "VAL-001")
                .checks(CaseWork::checkAction);
        var reports = youth.record(ActivityReport.class);
        Printed.report(reports);
        reports.title(ActivityReport::receivedOn)
                .columns(ActivityReport::receivedOn, ActivityReport::windowEnd)
                .partOf(ActivityReport::measure, Measure.class)
                .keptBy(YOUTH_OFFICER)
                .createdBy(SOCIAL_WORKER)
                .ownPartReadableBy(SOCIAL_WORKER)
                .readableBy(YouthRoles.caseTeam())
                .derives(CaseWork::withWindow)
                .checks(sinceDecision(ActivityReport::measure, ActivityReport::receivedOn))
                .checks(CaseWork::checkAsked);
        youth.record(FollowUp.class)
                .title(FollowUp::visitedOn)
                .columns(FollowUp::visitedOn, FollowUp::place, FollowUp::needs)
                .partOf(FollowUp::measure, Measure.class)
                .keptBy(YOUTH_OFFICER)
                .createdBy(SOCIAL_WORKER)
                .ownPartReadableBy(SOCIAL_WORKER)
                .readableBy(YouthRoles.caseTeam())
                .checks(sinceDecision(FollowUp::measure, FollowUp::visitedOn))
                .checks(CaseWork::checkVisit);
        youth.record(SocialInquiry.class)
                .title(SocialInquiry::provider)
                .columns(
                        SocialInquiry::provider,
                        SocialInquiry::orderedBy,
                        SocialInquiry::receivedOn)
                .partOf(SocialInquiry::youthCase, YouthCase.class)
                .keptBy(YOUTH_OFFICER)
                .readableBy(YouthRoles.caseTeam())
                .requiredWhen(SocialInquiry::paper, (i, l) -> i.receivedOn() != null, "VAL-001");
        youth.record(HarmReport.class)
                .title(HarmReport::receivedOn, HarmReport::reporter)
                .columns(
                        HarmReport::receivedOn,
                        HarmReport::reporter,
                        HarmReport::urgency,
                        HarmReport::forwardedOn)
                .keptBy(YOUTH_OFFICER)
                .readableBy(YouthRoles.caseTeam())
                .requiredWhen(
                        HarmReport::forwardedTo, (h, l) -> h.forwardedOn() != null, "VAL-001");
    }

    private static boolean isOrder(GuardianAction action) {
        return action.kind() == GuardianActionKind.GUIDANCE_ORDER;
    }

    /** Said to a guardian, who is grown up and another than the minor, about what happened. */
    private static void checkAction(Draft<GuardianAction> draft, Lookup lookup, Problems problems) {
        GuardianAction action = draft.value();
        Optional<YouthCase> of =
                lookup.find(YouthCase.class, action.youthCase()).map(Stored::value);
        boolean minor = of.filter(c -> c.minor().equals(action.guardian())).isPresent();
        problems.when(
                minor
                        || Lifetime.isUnder(
                                CaseRules.ADULT_FROM,
                                action.guardian(),
                                action.decidedOn(),
                                lookup),
                "YTH-V25",
                "guardian");
        problems.when(
                of.filter(c -> action.decidedOn().isBefore(c.conductDate())).isPresent(),
                "VAL-051",
                "decidedOn");
    }

    /** What follows on a measure comes after it was decided. */
    private static <T extends Record> Check<T> sinceDecision(
            Property<T, Ref<Measure>> link, Property<T, ? extends Temporal> at) {
        return (draft, lookup, problems) -> {
            LocalDate day = LocalDate.from(at.apply(draft.value()));
            problems.when(
                    lookup.find(Measure.class, link.apply(draft.value()))
                            .filter(m -> day.isBefore(m.value().decidedOn()))
                            .isPresent(),
                    "VAL-051",
                    at.name());
        };
    }

    private static ActivityReport withWindow(ActivityReport told, Lookup lookup) {
        LocalDate received = told.receivedOn();
        if (received == null || told.measure() == null) {
            return told;
        }
        LocalDate end =
                lookup.find(Measure.class, told.measure())
                        .flatMap(measure -> reports(measure.value()))
                        .flatMap(windows -> windows.containing(received))
                        .map(Window::last)
                        .orElse(null);
        return Values.of(told).set(ActivityReport::windowEnd, end).record();
    }

    private static void checkAsked(Draft<ActivityReport> draft, Lookup lookup, Problems problems) {
        problems.when(
                lookup.find(Measure.class, draft.value().measure())
                        .filter(m -> reports(m.value()).isEmpty())
                        .isPresent(),
                "YTH-V33",
                "measure");
    }

    /** The windows in which reports are owed; empty if the measure asks for none. */
    static Optional<WindowSeries> reports(Measure of) {
        Integer every = of.reportEvery();
        LocalDate start = of.startDate();
        LocalDate end = of.endDate();
        return every == null || start == null || end == null
                ? Optional.empty()
                : Optional.of(Windows.everyDays(every).from(start).until(end));
    }

    private static void checkVisit(Draft<FollowUp> draft, Lookup lookup, Problems problems) {
        FollowUp visit = draft.value();
        long staff = visit.visitors().stream().distinct().count();
        long visitors = staff + (visit.others() == null ? 0 : 1);
        problems.when(visitors < VISITORS, "YTH-V20", "visitors");
        problems.when(
                visit.others() == null
                        && visit.visitors().stream()
                                .allMatch(visitor -> Sworn.isAssistant(visitor, lookup)),
                "YTH-V32",
                "visitors");
        problems.when(
                visit.place() == MeetingPlace.AT_SCHOOL && !visit.invited(), "YTH-V21", "place");
        problems.when(
                visit.needs().contains(Need.WORK) && isTooYoung(visit, lookup), "YTH-V22", "needs");
    }

    private static boolean isTooYoung(FollowUp visit, Lookup lookup) {
        LocalDate born =
                lookup.find(Measure.class, visit.measure())
                        .flatMap(m -> lookup.find(YouthCase.class, m.value().youthCase()))
                        .flatMap(c -> lookup.find(Person.class, c.value().minor()))
                        .map(CaseWork::born)
                        .orElse(null);
        return born != null && Age.on(born, visit.day()) < WORKS_FROM;
    }

    private static @Nullable LocalDate born(Stored<Person> person) {
        return person.value().birthDate();
    }
}

package org.linli.drugcontrol;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.drugcontrol.BreachReport.CountedEvent;
import org.linli.drugcontrol.BreachReport.CountedKind;
import org.linli.drugcontrol.Caution.CautionReason;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.drugcontrol.DrugFreeCampaign.Criterion;
import org.linli.drugcontrol.DrugFreeCampaign.CriterionCheck;
import org.linli.drugcontrol.WorkGroup.GroupCapacity;
import org.linli.drugcontrol.WorkGroup.GroupMember;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition.Check;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.Property;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Lifetime;
import org.linli.registry.Person;
import org.linli.store.Lookup;

/**
 * What must hold of agreements, groups, leave, reports of breaches and notices.
 *
 * @see "domain rules, drug control, sections 3, 4 and 9"
 */
final class PartRules {
    private static final Pattern INFECTION =
            Pattern.compile("(?i)艾滋|HIV|\\bAIDS\\b|[甲乙丙丁戊]肝|肝炎|HBV|HCV|梅毒|hepatitis|syphilis");

    private static final int REPORTED_LEAVE_DAYS = 3;

    private PartRules() {}

    /** No prose tells whether somebody is infected, whatever its field. */
    static <T extends Record> void checkInfection(
            Draft<T> draft, Lookup lookup, Problems problems) {
        T value = draft.value();
        for (Field field : RecordModel.fieldsOf(value.getClass())) {
            problems.when(
                    tellsInfection(field, RecordModel.read(field, value)), "DRG-V14", field.name());
        }
    }

    private static boolean tellsInfection(Field field, @Nullable Object value) {
        return switch (value) {
            case String text -> INFECTION.matcher(text).find();
            case List<?> all -> all.stream().anyMatch(each -> tellsInfection(field, each));
            case Record part when field.kind() == Kind.PART ->
                    RecordModel.fieldsOf(part.getClass()).stream()
                            .anyMatch(f -> tellsInfection(f, RecordModel.read(f, part)));
            case null, default -> false;
        };
    }

    static void checkAgreement(Draft<Agreement> draft, Lookup lookup, Problems problems) {
        Agreement agreement = draft.value();
        boolean minor = CaseFacts.isMinorOn(agreement.signedOn(), agreement.drugCase(), lookup);
        problems.when(
                minor && !agreement.guardianSigned() && !draft.isImported(),
                "DRG-V11",
                "guardianSigned");
    }

    /** Each member grown up and not the person himself, all five capacities or a reason why not. */
    static void checkGroup(Draft<WorkGroup> draft, Lookup lookup, Problems problems) {
        WorkGroup group = draft.value();
        Optional<DrugCase> of = CaseFacts.of(group.drugCase(), lookup);
        boolean wrong =
                group.members().stream()
                        .map(GroupMember::person)
                        .filter(Objects::nonNull)
                        .anyMatch(
                                person ->
                                        of.filter(c -> c.subject().equals(person)).isPresent()
                                                || isChild(person, lookup));
        problems.when(wrong, "DRG-V19", "members");
        problems.when(
                group.members().stream().anyMatch(member -> !member.isKnown()),
                "DRG-V36",
                "members");
    }

    static boolean isChild(Ref<Person> member, Lookup lookup) {
        return Lifetime.isUnder(CaseRules.ADULT, member, lookup.today(), lookup);
    }

    static boolean isIncomplete(WorkGroup group, Lookup lookup) {
        return group.members().stream().map(GroupMember::capacity).distinct().count()
                < GroupCapacity.values().length;
    }

    /** Nothing is done in a measure before it was told, or reported for: that is another year. */
    static <T extends Record> Check<T> since(
            Property<DrugCase, @Nullable LocalDate> beginning,
            Property<T, @Nullable Ref<DrugCase>> of,
            Property<T, @Nullable LocalDate> day) {
        return (draft, lookup, problems) -> {
            LocalDate told = draft.changes(day) ? day.apply(draft.value()) : null;
            problems.when(
                    CaseFacts.of(of.apply(draft.value()), lookup)
                            .map(beginning)
                            .filter(begun -> told != null && told.isBefore(begun))
                            .isPresent(),
                    "VAL-051",
                    day.name());
        };
    }

    /** A journey that was only heard of is noted before it begins; from then on it is reported. */
    static boolean needsReport(LeaveReport leave, Lookup lookup) {
        return leave.paper() != null
                || leave.from() == null
                || !leave.from().isAfter(lookup.today());
    }

    /** Whether the law asks for a report of it. */
    static boolean isLong(LeaveReport leave) {
        return leave.from() != null && leave.to() != null && leave.days() >= REPORTED_LEAVE_DAYS;
    }

    /** Leave of three days or more is reported in writing. */
    static boolean needsPaper(LeaveReport leave, Lookup lookup) {
        return isLong(leave) && leave.reportedOn() != null;
    }

    static void checkLeave(Draft<LeaveReport> draft, Lookup lookup, Problems problems) {
        LeaveReport leave = draft.value();
        problems.when(
                isLong(leave)
                        && leave.reportedOn() != null
                        && leave.reportedOn().isAfter(leave.from()),
                "DRG-V10",
                "reportedOn");
    }

    /** The refusals and absences of the case, each with its days. */
    static BreachReport deriveBreach(BreachReport told, Lookup lookup) {
        if (told.drugCase() == null || told.decision() != null) {
            return told;
        }
        List<TestWindow> stated =
                lookup.linked(TestWindow.class, TestWindow::drugCase, told.drugCase()).stream()
                        .map(Stored::value)
                        .toList();
        Stream<CountedEvent> refused =
                TestPlan.refused(stated).stream()
                        .map(
                                w ->
                                        new CountedEvent(
                                                CountedKind.REFUSED_TEST,
                                                w.statedOn(),
                                                w.statedOn()));
        Stream<CountedEvent> away =
                lookup
                        .linked(
                                UnauthorisedAbsence.class,
                                UnauthorisedAbsence::drugCase,
                                told.drugCase())
                        .stream()
                        .map(Stored::value)
                        .map(a -> new CountedEvent(CountedKind.ABSENCE, a.from(), a.to()));
        return Values.of(told)
                .set(
                        BreachReport::counted,
                        Stream.concat(refused, away)
                                .sorted(Comparator.comparing(CountedEvent::from))
                                .toList())
                .record();
    }

    static void checkBreach(Draft<BreachReport> draft, Lookup lookup, Problems problems) {
        BreachReport report = draft.value();
        DrugCase of = CaseFacts.of(report.drugCase(), lookup).orElse(null);
        if (of == null || !isGroundNew(draft)) {
            return;
        }
        switch (report.ground()) {
            case TESTS_3 -> {
                if (!counted(of.refusals(), CaseCounters.REFUSALS, "DRG-S04", problems)) {
                    problems.when(
                            !isCautioned(report, CautionReason.MISSED_TEST, lookup),
                            "DRG-S07",
                            "ground");
                }
            }
            case ABSENCE_3 -> counted(of.absences(), CaseCounters.ABSENCES, "DRG-S08", problems);
            case ABSENCE_30D ->
                    counted(of.absentDays(), CaseCounters.ABSENT_DAYS + 1, "DRG-S05", problems);
            case REFUSED_MEASURE ->
                    problems.when(
                            of.state() == CaseState.ORDERED
                                    && !isCautioned(report, CautionReason.LATE_REPORT, lookup),
                            "DRG-S15",
                            "ground");
            case RELAPSE -> {}
        }
    }

    /** What the police decided is told by the leader, not by the worker who reported. */
    static void checkDecision(Draft<BreachReport> draft, Lookup lookup, Problems problems) {
        boolean untold = draft.isNew() && draft.value().decision() == null;
        problems.when(
                !untold
                        && draft.changes(BreachReport::decision)
                        && !draft.isImported()
                        && !draft.actor().is(Role.STATION_LEADER),
                "DRG-S20",
                "decision");
    }

    private static boolean isGroundNew(Draft<BreachReport> draft) {
        return draft.changes(BreachReport::ground);
    }

    private static boolean counted(int number, int least, String code, Problems problems) {
        if (number < least) {
            problems.add(code, "ground", Map.of("n", Integer.toString(number)));
        }
        return number < least;
    }

    private static boolean isCautioned(BreachReport report, CautionReason reason, Lookup lookup) {
        return lookup.linked(Caution.class, Caution::drugCase, report.drugCase()).stream()
                .anyMatch(caution -> caution.value().reason() == reason);
    }

    /** One spell is one entry: days that were counted already are not counted again. */
    static void checkAbsence(Draft<UnauthorisedAbsence> draft, Lookup lookup, Problems problems) {
        UnauthorisedAbsence told = draft.value();
        lookup
                .linked(UnauthorisedAbsence.class, UnauthorisedAbsence::drugCase, told.drugCase())
                .stream()
                .filter(draft::isOther)
                .map(Stored::value)
                .filter(told::adjoins)
                .findFirst()
                .ifPresent(
                        other ->
                                problems.add(
                                        "DRG-V27",
                                        "from",
                                        Map.of(
                                                "from", other.from().toString(),
                                                "to", other.to().toString())));
    }

    static void checkTransfer(Draft<Transfer> draft, Lookup lookup, Problems problems) {
        Transfer move = draft.value();
        problems.when(
                CaseFacts.of(move.drugCase(), lookup)
                        .map(DrugCase::executionPlace)
                        .filter(move.toOffice()::equals)
                        .isPresent(),
                "DRG-V20",
                "toOffice");
    }

    static void checkLifting(Draft<Lifting> draft, Lookup lookup, Problems problems) {
        Lifting notice = draft.value();
        Optional<DrugCase> of = CaseFacts.of(notice.drugCase(), lookup);
        problems.when(
                of.filter(DrugCase::isOpen)
                        .filter(c -> CaseLifecycle.isBreachOpen(c, lookup))
                        .isPresent(),
                "DRG-S02",
                "issuedOn");
        of.map(DrugCase::termEnd)
                .filter(notice.issuedOn()::isBefore)
                .ifPresent(
                        end ->
                                problems.add(
                                        "DRG-S01", "issuedOn", Map.of("termEnd", end.toString())));
    }

    static void checkCampaign(Draft<DrugFreeCampaign> draft, Lookup lookup, Problems problems) {
        DrugFreeCampaign told = draft.value();
        long checked = told.criteria().stream().map(CriterionCheck::criterion).distinct().count();
        boolean all =
                checked == Criterion.values().length
                        && told.criteria().size() == Criterion.values().length;
        problems.when(!all, "DRG-V21", "criteria");
        problems.when(
                told.criteria().stream().anyMatch(c -> !c.met() && c.evidence() == null),
                "DRG-V22",
                "criteria");
        problems.when(
                told.isDesignated() && told.criteria().stream().anyMatch(c -> !c.met()),
                "DRG-V23",
                "result");
        problems.when(lookup.station().name().equals(told.inspectedBy()), "DRG-V24", "inspectedBy");
        Condition same =
                where(DrugFreeCampaign::community)
                        .is(told.community())
                        .and(where(DrugFreeCampaign::campaignYear).is(told.campaignYear()));
        boolean twice =
                lookup.list(Query.of(DrugFreeCampaign.class, same)).stream()
                        .anyMatch(draft::isOther);
        problems.when(twice, "DRG-V25", "campaignYear");
    }
}

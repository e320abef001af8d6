package org.linli.youth;

import static org.linli.access.Role.STATION_LEADER;
import static org.linli.query.Condition.where;
import static org.linli.youth.YouthCase.State.COMPLETED;
import static org.linli.youth.YouthCase.State.INVESTIGATING;
import static org.linli.youth.YouthCase.State.IN_MEASURES;
import static org.linli.youth.YouthCase.State.IN_SPECIAL;
import static org.linli.youth.YouthCase.State.LEAD;
import static org.linli.youth.YouthCase.State.NOT_ESTABLISHED;
import static org.linli.youth.YouthCase.State.SEALED;
import static org.linli.youth.YouthCase.State.SPECIAL_REQUESTED;
import static org.linli.youth.YouthCase.State.TRANSFERRED;
import static org.linli.youth.YouthRoles.YOUTH_OFFICER;

import java.time.LocalDate;
import java.util.EnumSet;
import org.linli.function.Lifecycle;
import org.linli.query.Condition;
import org.linli.youth.SpecialEducation.CommitteeOpinion;
import org.linli.youth.YouthCase.State;

/**
 * The moves of a case. A station leader decides; who enters a decision is not the one who verifies.
 *
 * @see "domain rules, youth prevention, section 4"
 */
final class CaseLifecycle {
    private CaseLifecycle() {}

    static void define(Lifecycle.Builder<YouthCase, State> cases) {
        cases.starts(LEAD)
                .path(LEAD, INVESTIGATING, IN_MEASURES, COMPLETED, SEALED)
                .closes("YTH-S06", SEALED)
                // Whoever typed the end of an open case would seal it past the leader.
                .onlyIn(
                        EnumSet.complementOf(EnumSet.of(LEAD, NOT_ESTABLISHED)),
                        YouthCase::acceptedOn)
                .onlyIn(EnumSet.complementOf(EnumSet.of(LEAD, INVESTIGATING)), YouthCase::decidedOn)
                .onlyIn(
                        EnumSet.of(TRANSFERRED, SEALED),
                        YouthCase::transferGround,
                        YouthCase::judgedOn)
                .onlyIn(EnumSet.of(COMPLETED, SEALED), YouthCase::completedOn);
        inquiry(cases);
        special(cases);
        // What hides the file is its day; the stage follows for those who count and verify.
        cases.step("seal")
                .from(NOT_ESTABLISHED, TRANSFERRED, COMPLETED)
                .to(SEALED)
                .byItself((c, lookup) -> isSealed(c, lookup.today()));
        cases.step("complete")
                .from(IN_MEASURES, IN_SPECIAL)
                .to(COMPLETED)
                .by(YOUTH_OFFICER)
                .verifiedBy(STATION_LEADER)
                .demands(YouthCase::completedOn, YouthCase::summary)
                .requiresNo(
                        Measure.class,
                        Measure::youthCase,
                        where(Measure::result).empty(),
                        "YTH-S05")
                .requiresNo(
                        SpecialEducation.class,
                        SpecialEducation::youthCase,
                        SpecialEducation.atSchool(),
                        "YTH-S12");
    }

    private static void inquiry(Lifecycle.Builder<YouthCase, State> cases) {
        cases.step("dismiss")
                .from(LEAD)
                .to(NOT_ESTABLISHED)
                .by(YOUTH_OFFICER)
                .verifiedBy(STATION_LEADER)
                .demands(YouthCase::decidedOn, YouthCase::reason);
        cases.step("investigate")
                .from(LEAD)
                .to(INVESTIGATING)
                .by(YOUTH_OFFICER)
                .demands(
                        YouthCase::acceptedOn,
                        YouthCase::guardianToldOn,
                        YouthCase::acceptanceForm);
        cases.step("decide")
                .from(INVESTIGATING)
                .to(IN_MEASURES)
                .by(STATION_LEADER)
                .demands(YouthCase::decidedOn)
                .requires((c, lookup) -> c.interviewedOn() != null, "YTH-V04")
                .requiresA(Measure.class, Measure::youthCase, Measure.told(), "YTH-S08");
        cases.step("transfer")
                .from(INVESTIGATING)
                .to(TRANSFERRED)
                .by(STATION_LEADER)
                .demands(YouthCase::decidedOn, YouthCase::transferGround, YouthCase::transferPaper);
    }

    private static void special(Lifecycle.Builder<YouthCase, State> cases) {
        cases.step("request")
                .from(IN_MEASURES)
                .to(SPECIAL_REQUESTED)
                .by(STATION_LEADER)
                .requiresA(
                        SpecialEducation.class,
                        SpecialEducation::youthCase,
                        SpecialEducation.open(),
                        "YTH-S10");
        cases.step("enterSpecial")
                .from(SPECIAL_REQUESTED)
                .to(IN_SPECIAL)
                .by(YOUTH_OFFICER)
                .requiresA(
                        SpecialEducation.class,
                        SpecialEducation::youthCase,
                        agreedAndDecided(),
                        "YTH-S03")
                .requiresA(
                        SpecialEducation.class,
                        SpecialEducation::youthCase,
                        SpecialEducation.atSchool(),
                        "YTH-S70");
        cases.step("declineSpecial")
                .from(SPECIAL_REQUESTED)
                .to(IN_MEASURES)
                .by(YOUTH_OFFICER)
                .requiresA(
                        SpecialEducation.class,
                        SpecialEducation::youthCase,
                        where(SpecialEducation::opinion).is(CommitteeOpinion.NOT_AGREED),
                        "YTH-S11")
                .requiresNo(
                        SpecialEducation.class,
                        SpecialEducation::youthCase,
                        SpecialEducation.open(),
                        "YTH-S11");
    }

    private static boolean isSealed(YouthCase of, LocalDate today) {
        return of.sealsOn() != null && !of.sealsOn().isAfter(today);
    }

    private static Condition agreedAndDecided() {
        return where(SpecialEducation::opinion)
                .is(CommitteeOpinion.AGREED)
                .and(where(SpecialEducation::decidedOn).present())
                .and(where(SpecialEducation::leftOn).empty());
    }
}

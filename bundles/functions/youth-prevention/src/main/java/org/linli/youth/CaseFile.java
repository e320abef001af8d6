package org.linli.youth;

import static org.linli.access.Role.STATION_LEADER;
import static org.linli.youth.YouthRoles.YOUTH_OFFICER;

import org.linli.function.FunctionDefinition;
import org.linli.registry.Lifetime;
import org.linli.registry.Person;
import org.linli.registry.Settled;
import org.linli.registry.Sworn;

/** The case itself: its facts, what must hold of them, who sees it and when nobody does. */
final class CaseFile {
    private CaseFile() {}

    static void define(FunctionDefinition youth) {
        var file =
                youth.record(YouthCase.class)
                        .title(YouthCase::minor)
                        .facts(YouthCase::conductDate, YouthCase::state)
                        .columns(
                                YouthCase::minor,
                                YouthCase::reportedOn,
                                YouthCase::acceptedOn,
                                YouthCase::caseOfficer,
                                YouthCase::state)
                        .keptBy(YOUTH_OFFICER)
                        .readableBy(YouthRoles.caseTeam())
                        .withdrawnBy(STATION_LEADER)
                        .sealedFrom(YouthCase::sealsOn)
                        .unsealedWhere(Unsealing.ofCase())
                        .openedBy(
                                SealedQuery.class,
                                SealedQuery::file,
                                SealedQuery::readableUntil,
                                "YTH-S06")
                        .locatedBy(YouthCase::minor, Person.class);

        file.group(
                        "minor",
                        YouthCase::minor,
                        YouthCase::ageAtConduct,
                        YouthCase::adultAtConduct,
                        YouthCase::guardian,
                        YouthCase::temporaryGuardian,
                        YouthCase::guardianSituation,
                        YouthCase::school)
                .group(
                        "conduct",
                        YouthCase::reportedOn,
                        YouthCase::source,
                        YouthCase::conductDate,
                        YouthCase::items,
                        YouthCase::facts)
                .group(
                        "inquiry",
                        YouthCase::caseOfficer,
                        YouthCase::acceptedOn,
                        YouthCase::guardianToldOn,
                        YouthCase::acceptanceForm,
                        YouthCase::interviewedOn,
                        YouthCase::appropriateAdult,
                        YouthCase::interviewers,
                        YouthCase::papers)
                .group(
                        "end",
                        YouthCase::decidedOn,
                        YouthCase::reason,
                        YouthCase::transferGround,
                        YouthCase::transferPaper,
                        YouthCase::judgedOn,
                        YouthCase::judgedBefore,
                        YouthCase::completedOn,
                        YouthCase::summary,
                        YouthCase::sealsOn,
                        YouthCase::sealMark);

        file.derives(CaseRules::derive)
                .derivesFrom(
                        SealingNotice.class, SealingNotice::youthCase, CaseRules::sealedEarlier)
                .requiredWhen(
                        YouthCase::guardian, (c, l) -> c.temporaryGuardian() == null, "VAL-001")
                .requiredWhen(YouthCase::items, (c, l) -> true, "YTH-S01")
                .checks(Lifetime.of(YouthCase::minor, YouthCase::conductDate))
                .checks(Settled.about(YouthCase::minor))
                .checks(Sworn.officers(YouthCase::caseOfficer))
                .checks(CaseRules::checkAge)
                .checks(CaseRules::checkOrder)
                .checks(CaseRules::checkGuardian)
                .checks(CaseRules::checkInterview);

        StepsTaken.define(file);
        CaseLifecycle.define(file.lifecycle(YouthCase::state));
        Printed.decision(file);
    }
}

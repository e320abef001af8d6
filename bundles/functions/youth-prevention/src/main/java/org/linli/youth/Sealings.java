package org.linli.youth;

import static org.linli.access.Role.AUDITOR;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.query.Condition.where;
import static org.linli.youth.YouthRoles.YOUTH_OFFICER;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Lookup;
import org.linli.youth.SealedQuery.ApplicantKind;
import org.linli.youth.SealedQuery.QueryStage;
import org.linli.youth.Unsealing.UnsealingGround;
import org.linli.youth.Unsealing.UnsealingStage;

/** Sealing, and the few ways by which a sealed file is seen again: each takes two persons. */
final class Sealings {
    /** A district may allow less; whoever needs more asks again. */
    private static final int MOST_DAYS_OPEN = 30;

    private Sealings() {}

    static void define(FunctionDefinition youth) {
        notices(youth);
        queries(youth);
        unsealings(youth);
    }

    private static void notices(FunctionDefinition youth) {
        var notices = youth.record(SealingNotice.class);
        Printed.notice(notices);
        notices.title(SealingNotice::basis, SealingNotice::sealedOn)
                .columns(
                        SealingNotice::basis,
                        SealingNotice::triggerOn,
                        SealingNotice::dueOn,
                        SealingNotice::sealedOn)
                .partOf(SealingNotice::youthCase, YouthCase.class)
                .keptBy(YOUTH_OFFICER)
                .readableBy(YouthRoles.caseTeam())
                .derives(Sealings::withDue)
                .checks(Sealings::checkEnd);
        var certificates = youth.record(Certificate.class);
        Printed.certificate(certificates);
        certificates
                .title(Certificate::applicant)
                .columns(Certificate::receivedOn, Certificate::applicant, Certificate::issuedOn)
                .keptBy(YOUTH_OFFICER)
                .readableBy(YouthRoles.caseTeam());
    }

    private static void queries(FunctionDefinition youth) {
        var queries = youth.record(SealedQuery.class);
        Printed.query(queries);
        queries.title(SealedQuery::applicantUnit, SealedQuery::receivedOn)
                .columns(
                        SealedQuery::receivedOn,
                        SealedQuery::applicantUnit,
                        SealedQuery::decidedOn,
                        SealedQuery::readableUntil,
                        SealedQuery::stage)
                .createdBy(YOUTH_OFFICER)
                .readableBy(STATION_LEADER, AUDITOR)
                .untoldWhileWaiting(SealedQuery::file)
                .derives(Sealings::withFile)
                .checks(Sealings::checkUntil);
        queries.lifecycle(SealedQuery::stage)
                .starts(QueryStage.RECEIVED)
                .path(QueryStage.RECEIVED, QueryStage.ALLOWED)
                .closes("YTH-S13", QueryStage.ALLOWED, QueryStage.NOT_ALLOWED)
                .step("allow")
                .from(QueryStage.RECEIVED)
                .to(QueryStage.ALLOWED)
                .by(STATION_LEADER)
                .byAnother("YTH-S14")
                .verifiedBy(AUDITOR)
                .demands(
                        SealedQuery::decidedOn,
                        SealedQuery::reason,
                        SealedQuery::secrecyLetter,
                        SealedQuery::readableUntil)
                .requires(
                        (query, lookup) -> query.applicantKind() != ApplicantKind.OTHERS, "YTH-V10")
                .step("refuse")
                .from(QueryStage.RECEIVED)
                .to(QueryStage.NOT_ALLOWED)
                .by(STATION_LEADER)
                .byAnother("YTH-S14")
                .verifiedBy(AUDITOR)
                .demands(SealedQuery::decidedOn, SealedQuery::reason);
    }

    private static void checkUntil(Draft<SealedQuery> draft, Lookup lookup, Problems problems) {
        LocalDate decided = draft.value().decidedOn();
        LocalDate until = draft.value().readableUntil();
        problems.when(
                decided != null && until != null && until.isAfter(decided.plusDays(MOST_DAYS_OPEN)),
                "YTH-V27",
                "readableUntil");
    }

    private static void unsealings(FunctionDefinition youth) {
        var unsealings = youth.record(Unsealing.class);
        unsealings
                .title(Unsealing::caseNumber, Unsealing::unsealedOn)
                .columns(
                        Unsealing::caseNumber,
                        Unsealing::ground,
                        Unsealing::unsealedOn,
                        Unsealing::stage)
                .createdBy(YOUTH_OFFICER)
                .readableBy(STATION_LEADER, AUDITOR)
                .untoldWhileWaiting(Unsealing::file)
                .derives(Sealings::withUnsealed)
                .checks(
                        (draft, lookup, problems) ->
                                problems.when(
                                        draft.value().ground()
                                                == UnsealingGround.NO_STATUTORY_GROUND,
                                        "YTH-S07",
                                        "ground"));
        unsealings
                .lifecycle(Unsealing::stage)
                .starts(UnsealingStage.ENTERED)
                .path(UnsealingStage.ENTERED, UnsealingStage.CONFIRMED)
                .closes("YTH-S13", UnsealingStage.CONFIRMED)
                .step("confirm")
                .from(UnsealingStage.ENTERED)
                .to(UnsealingStage.CONFIRMED)
                .by(STATION_LEADER)
                .byAnother("YTH-S14")
                .verifiedBy(AUDITOR);
    }

    /** Nothing is sealed while the case goes on, and no later trigger puts the three days off. */
    private static void checkEnd(Draft<SealingNotice> draft, Lookup lookup, Problems problems) {
        SealingNotice told = draft.value();
        LocalDate ended =
                lookup.find(YouthCase.class, told.youthCase())
                        .map(c -> c.value().endedOn())
                        .orElse(null);
        if (ended == null) {
            problems.add("YTH-S16", "youthCase");
            return;
        }
        problems.when(told.triggerOn().isAfter(ended), "YTH-V29", "triggerOn");
        problems.when(told.sealedOn().isBefore(ended), "VAL-051", "sealedOn");
    }

    private static SealingNotice withDue(SealingNotice told, Lookup lookup) {
        LocalDate trigger = told.triggerOn();
        LocalDate due =
                trigger == null
                        ? null
                        : CaseRules.SEALED_WITHIN.due(trigger, lookup.calendar()).day();
        return Values.of(told).set(SealingNotice::dueOn, due).record();
    }

    /** Looked up when it is allowed and not before: asking alone must tell nothing. */
    private static SealedQuery withFile(SealedQuery told, Lookup lookup) {
        if (told.stage() != QueryStage.ALLOWED || told.file() != null) {
            return told;
        }
        Condition his = where(YouthCase::minor).is(told.person());
        String number = told.caseNumber();
        Condition meant =
                number == null ? his : his.and(Condition.field(Condition.NUMBER).is(number));
        return Values.of(told).set(SealedQuery::file, latest(meant, lookup)).record();
    }

    private static Unsealing withUnsealed(Unsealing told, Lookup lookup) {
        if (told.stage() != UnsealingStage.CONFIRMED || told.file() != null) {
            return told;
        }
        Condition meant = Condition.field(Condition.NUMBER).is(told.caseNumber());
        return Values.of(told).set(Unsealing::file, latest(meant, lookup)).record();
    }

    private static @Nullable Ref<YouthCase> latest(Condition meant, Lookup lookup) {
        return lookup.list(Query.of(YouthCase.class, meant)).stream()
                .filter(file -> file.value().sealsOn() != null)
                .reduce((one, other) -> other)
                .map(Stored::ref)
                .orElse(null);
    }
}

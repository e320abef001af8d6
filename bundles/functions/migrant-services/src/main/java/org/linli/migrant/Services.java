package org.linli.migrant;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.COMMITTEE_CLERK;
import static org.linli.access.Role.STATION_LEADER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Address;
import org.linli.store.Lookup;

/** Courses and meetings for new residents. */
final class Services {
    private static final int AT_MOST_TIMES_CAPACITY = 2;

    private Services() {}

    static void define(FunctionDefinition migrants) {
        RecordDefinition.Builder<ServiceActivity> activities =
                migrants.record(ServiceActivity.class)
                        .title(ServiceActivity::titleZh, ServiceActivity::titleEn)
                        .facts(ServiceActivity::kind, ServiceActivity::startAt)
                        .columns(
                                ServiceActivity::titleZh,
                                ServiceActivity::kind,
                                ServiceActivity::place,
                                ServiceActivity::startAt,
                                ServiceActivity::capacity,
                                ServiceActivity::attendedCount,
                                ServiceActivity::feedbackAvg)
                        .group(
                                "what",
                                ServiceActivity::kind,
                                ServiceActivity::titleZh,
                                ServiceActivity::titleEn,
                                ServiceActivity::organiser)
                        .group(
                                "when",
                                ServiceActivity::place,
                                ServiceActivity::startAt,
                                ServiceActivity::endAt)
                        .group(
                                "result",
                                ServiceActivity::capacity,
                                ServiceActivity::attendedCount,
                                ServiceActivity::feedbackAvg,
                                ServiceActivity::feedbackCount)
                        .keptBy(BEAT_OFFICER, ASSISTANT, COMMITTEE_CLERK)
                        .readableBy(AREA_LEAD, STATION_LEADER)
                        .locatedBy(ServiceActivity::place, Address.class)
                        .derivesFrom(Enrolment.class, Enrolment::activity, Services::rated)
                        .checks(Services::check);
        MigrantPapers.ofActivities(activities);
        migrants.record(Enrolment.class)
                .title(Enrolment::activity)
                .facts(Enrolment::attended, Enrolment::rating)
                .columns(
                        Enrolment::activity,
                        Enrolment::person,
                        Enrolment::attended,
                        Enrolment::rating)
                .keptBy(BEAT_OFFICER, ASSISTANT)
                .readableBy(AREA_LEAD, STATION_LEADER)
                .partOf(Enrolment::activity, ServiceActivity.class)
                .derives(Services::held)
                .derives((e, lookup) -> withoutName(e))
                .erasedAfter(Enrolment::heldOn, Keeping.SIGN_INS)
                .checks(
                        (draft, lookup, problems) ->
                                problems.when(
                                        draft.value().person() != null && !draft.value().consent(),
                                        "MIG-S-03",
                                        "consent"));
    }

    private static Enrolment held(Enrolment enrolment, Lookup lookup) {
        return enrolment.activity() == null
                ? enrolment
                : lookup.find(ServiceActivity.class, enrolment.activity())
                        .map(activity -> activity.value().endAt().toLocalDate())
                        .map(day -> Values.of(enrolment).set(Enrolment::heldOn, day).record())
                        .orElse(enrolment);
    }

    /** Who takes back his consent is a tick from then on. */
    private static Enrolment withoutName(Enrolment enrolment) {
        return enrolment.withdrawnOn() == null
                ? enrolment
                : Values.of(enrolment)
                        .set(Enrolment::person, null)
                        .set(Enrolment::consent, false)
                        .record();
    }

    private static void check(Draft<ServiceActivity> draft, Lookup lookup, Problems problems) {
        ServiceActivity activity = draft.value();
        problems.when(activity.endAt().equals(activity.startAt()), "VAL-051", "endAt");
        Integer attended = activity.attendedCount();
        if (attended == null) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(lookup.station().clock());
        problems.when(activity.endAt().isAfter(now), "MIG-S-02", "attendedCount");
        problems.when(
                activity.capacity() != null
                        && attended > activity.capacity() * AT_MOST_TIMES_CAPACITY,
                "MIG-S-01",
                "attendedCount");
    }

    /** With the number of ratings beside it: a mean of three is not one of three hundred. */
    private static ServiceActivity rated(
            ServiceActivity activity, List<Stored<Enrolment>> signedIn) {
        List<Integer> ratings =
                signedIn.stream()
                        .map(enrolment -> enrolment.value().rating())
                        .filter(Objects::nonNull)
                        .toList();
        return Values.of(activity)
                .set(ServiceActivity::feedbackAvg, ratings.isEmpty() ? null : mean(ratings))
                .set(ServiceActivity::feedbackCount, ratings.isEmpty() ? null : ratings.size())
                .record();
    }

    private static BigDecimal mean(List<Integer> ratings) {
        BigDecimal sum = BigDecimal.valueOf(ratings.stream().mapToInt(r -> r).sum());
        return sum.divide(BigDecimal.valueOf(ratings.size()), 1, RoundingMode.HALF_UP);
    }
}

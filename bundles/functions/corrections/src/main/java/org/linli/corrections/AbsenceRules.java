package org.linli.corrections;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.corrections.AbsenceRequest.AbsenceReason;
import org.linli.corrections.AbsenceRequest.ApprovalLevel;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition.Derivation;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Lookup;

/**
 * How long somebody will have been away, and who has to allow it.
 *
 * @see "Implementation Measures art. 26 to 29; domain rules, corrections, section 3.6"
 */
final class AbsenceRules {
    /** How long an approval of regular trips lasts (duty D13), unless the district says. */
    static final Term REGULAR_TRIPS = Term.inclusive(Period.ofMonths(6));

    private static final int APPLY_DAYS_AHEAD = 3;
    private static final String OFFICE = "LEAVE-OFFICE";
    private static final Term OFFICE_DAYS = Term.inclusive(Period.ofDays(7));
    private static final String COUNTY = "LEAVE-COUNTY";
    private static final Term COUNTY_DAYS = Term.inclusive(Period.ofDays(30));
    private static final String BASIS = "社区矫正法第二十七条；实施办法第二十七条，天数请区局核定";

    private AbsenceRules() {}

    static void define(FunctionDefinition corrections) {
        corrections.period(OFFICE, OFFICE_DAYS, BASIS);
        corrections.period(COUNTY, COUNTY_DAYS, BASIS);
    }

    /** Works out the total and the level; a leave that was moved is away on its new days alone. */
    static final class DaysAway implements Derivation<AbsenceRequest> {
        @Override
        public AbsenceRequest derive(AbsenceRequest request, Lookup lookup) {
            return derive(request, null, lookup);
        }

        @Override
        public AbsenceRequest derive(
                AbsenceRequest request, @Nullable Ref<AbsenceRequest> self, Lookup lookup) {
            if (request.startDate() == null
                    || request.endDate() == null
                    || request.correctionCase() == null
                    || request.endDate().isBefore(request.startDate())) {
                return request;
            }
            int total = twoMonthTotal(request, self, lookup);
            return Values.of(request)
                    .set(AbsenceRequest::twoMonthTotal, total)
                    .set(AbsenceRequest::approvalLevel, level(request, total, lookup))
                    .record();
        }
    }

    /** Days of this leave and of approved ones in the two months that end with it, each once. */
    private static int twoMonthTotal(
            AbsenceRequest request, @Nullable Ref<AbsenceRequest> self, Lookup lookup) {
        LocalDate before = request.endDate().minusMonths(2);
        Stream<AbsenceRequest> approved =
                lookup
                        .linked(
                                AbsenceRequest.class,
                                AbsenceRequest::correctionCase,
                                request.correctionCase())
                        .stream()
                        .filter(other -> !other.ref().equals(self))
                        .map(Stored::value)
                        .filter(AbsenceRequest::isApproved)
                        .filter(other -> other.reason() != AbsenceReason.FREQUENT);
        Set<LocalDate> away = new HashSet<>();
        Stream.concat(Stream.of(request), approved)
                .flatMap(AbsenceRules::days)
                .filter(day -> day.isAfter(before) && !day.isAfter(request.endDate()))
                .forEach(away::add);
        return away.size();
    }

    private static Stream<LocalDate> days(AbsenceRequest request) {
        return request.startDate().datesUntil(request.endDate().plusDays(1));
    }

    private static ApprovalLevel level(AbsenceRequest request, int twoMonthTotal, Lookup lookup) {
        if (request.reason() == AbsenceReason.FREQUENT) {
            return ApprovalLevel.COUNTY;
        }
        long days = days(request).count();
        long county = most(COUNTY, COUNTY_DAYS, request, lookup);
        if (days > county || twoMonthTotal > county) {
            return ApprovalLevel.CITY;
        }
        return days > most(OFFICE, OFFICE_DAYS, request, lookup)
                ? ApprovalLevel.COUNTY
                : ApprovalLevel.OFFICE;
    }

    /** The days that a level may allow to who leaves then, as the district has it. */
    private static long most(String code, Term shipped, AbsenceRequest request, Lookup lookup) {
        LocalDate start = request.startDate();
        LocalDate last = lookup.lastDay("corrections." + code, shipped, start);
        return ChronoUnit.DAYS.between(start, last) + 1;
    }

    static boolean isUrgent(AbsenceRequest request, Lookup lookup) {
        return request.appliedOn() != null
                && request.startDate() != null
                && request.appliedOn().isAfter(request.startDate().minusDays(APPLY_DAYS_AHEAD));
    }

    static void checkLevel(Draft<AbsenceRequest> draft, Lookup lookup, Problems problems) {
        ApprovalLevel decided = draft.value().decidedBy();
        ApprovalLevel needed = draft.value().approvalLevel();
        if (decided == null || needed == null || decided.compareTo(needed) >= 0) {
            return;
        }
        problems.add(needed == ApprovalLevel.CITY ? "COR-V21" : "COR-V07", "decidedBy");
    }

    /** The last day of an approval of regular trips: six months, the first day counted. */
    static LocalDate frequentUntil(LocalDate start, Lookup lookup) {
        return lookup.lastDay("corrections.D13", REGULAR_TRIPS, start);
    }

    /**
     * The day on which a permission for regular trips ends, its own or the last that it may have;
     * null while its beginning is unknown.
     */
    static @Nullable LocalDate regularTripsUntil(AbsenceRequest request, Lookup lookup) {
        if (request.startDate() == null) {
            return null;
        }
        LocalDate last = frequentUntil(request.startDate(), lookup);
        LocalDate own = request.endDate();
        return own != null && own.isBefore(last) ? own : last;
    }

    /** Where a permission begins that ends with its period; a shorter one ends as leave does. */
    static @Nullable LocalDate longTripsSince(AbsenceRequest request, Lookup lookup) {
        LocalDate start = request.startDate();
        boolean whole =
                start != null
                        && frequentUntil(start, lookup).equals(regularTripsUntil(request, lookup));
        return whole ? start : null;
    }

    static void checkRegularTrips(Draft<AbsenceRequest> draft, Lookup lookup, Problems problems) {
        AbsenceRequest request = draft.value();
        LocalDate last = frequentUntil(request.startDate(), lookup);
        if (request.reason() == AbsenceReason.FREQUENT && request.endDate().isAfter(last)) {
            problems.add("COR-V15", "endDate", Map.of("endDate", last.toString()));
        }
    }
}

package org.linli.drugcontrol;

import static org.linli.query.Condition.where;
import static org.linli.record.Sensitivity.PERSONAL;
import static org.linli.record.Sensitivity.SENSITIVE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.record.Attachment;
import org.linli.record.Between;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Searchable;
import org.linli.record.Unique;
import org.linli.registry.Address;
import org.linli.registry.Person;
import org.linli.registry.Staff;

/**
 * One person's community detox (社区戒毒), community rehabilitation (社区康复) or dynamic control (动态管控),
 * from the order to the day on which control ends.
 *
 * <p>The county or city police orders a measure, the subdistrict office carries it out, and the
 * station orders tests, informs and lifts. What other bodies decide is recorded here with its
 * paper. The number of the case ({@code DRG-station-year-…}) is the record's own.
 *
 * @param fileNumber number of the paper file (编号)
 * @param drugWorker name of the subdistrict's full-time worker, who is no staff of the station
 * @param executionPlace the subdistrict or town that carries the measure out
 * @param papers the order and the receipt of its service
 * @param reportDueDate last day to report, from the day the order was served
 * @param creditDays days of isolation before it was changed to community detox
 * @param suspendedDays sum of the finished suspensions
 * @param termEnd last day of the term as the law counts it
 * @param paperTermEnd last day as a paper ledger states it, where that is another one
 * @param isolationReleasedOn end of an isolation before this measure
 * @param pregnantOrNursing of a child under one year: no isolation then
 * @param whereabouts only while the person cannot be met
 * @param testProfile the present one: the last of {@code profiles}
 * @param profiles since the report, each from its day until the next; empty before, and in a case
 *     that was kept before days were told and has not been written since
 * @param windows the tests laid down by the profiles, each with what became of it
 * @param testsKeptFrom the day from which test data is kept three years more: the end of the term,
 *     or the last test where that came later; empty while the measure runs
 * @param testsOver true once those years are over: the tests go, and what was counted of them
 *     stays; empty until then
 * @param refusals tests refused or evaded
 * @param absences unauthorised absences
 * @param absentDays days of all of them
 * @param lastUseOn latest confirmed positive test or established use
 * @param cleanSince day from which three clean years are counted
 * @param cleanSinceAtFirst the same if nothing had happened since
 * @param openBreaches reports on which the police have not decided
 * @param hint how near the counters are to what the law calls a serious breach; people decide
 * @param groundOn latest day on which a ground for a report to the police was there
 * @param groundReportedOn latest day of such a report
 * @param closedOn the day on which the measure ended, in whichever way
 * @param endedAs in which way
 * @param isolationEndsOn when the isolation that ended the measure ends
 * @param isolationNoticeOn the day the institution told of it
 * @param sealsOn the day from which only few read it: a minor's from the first day, any other once
 *     control has ended
 */
@RecordType(name = "drug-case", number = "DRG", sensitivity = SENSITIVE)
public record DrugCase(
        @Required @Length(40) @Unique(code = "DRG-V15") @Searchable String fileNumber,
        @Required @Classified(SENSITIVE) Ref<Person> subject,
        @Required @Classified(PERSONAL) Ref<Address> residence,
        @Required @Nullable Ref<Staff> caseOfficer,
        @Required @Nullable @Length(40) String drugWorker,
        @Required @Indexed @Classified(SENSITIVE) Measure measure,
        @Nullable @Length(60) @Classified(SENSITIVE) String orderNumber,
        @Nullable @NotFuture @Classified(SENSITIVE) LocalDate orderDate,
        @Nullable @Length(60) String orderingAgency,
        @Nullable @NotFuture @NotBefore("orderDate") @Indexed @Classified(PERSONAL)
                LocalDate servedOn,
        @Nullable @NotFuture @NotBefore("servedOn") @Classified(PERSONAL) LocalDate familyToldOn,
        @Nullable @NotFuture @NotBefore("servedOn") @Classified(PERSONAL) LocalDate officeToldOn,
        @Nullable @Length(60) @Classified(PERSONAL) String executionPlace,
        @Classified(SENSITIVE) List<Attachment> papers,
        @Derived @Nullable @Indexed @Classified(PERSONAL) LocalDate reportDueDate,
        @Nullable @NotFuture @NotBefore("servedOn") @Indexed @Classified(PERSONAL)
                LocalDate reportedOn,
        @Nullable @Between(least = 1, most = 99) @Classified(PERSONAL) Integer termMonths,
        @Nullable @Between(least = 0, most = 800) @Classified(PERSONAL) Integer creditDays,
        @Derived @Classified(PERSONAL) int suspendedDays,
        @Derived @Nullable @Indexed @Classified(PERSONAL) LocalDate termEnd,
        @Nullable @Classified(PERSONAL) LocalDate paperTermEnd,
        @Classified(SENSITIVE) List<Suspension> suspensions,
        @Required @Classified(SENSITIVE) List<Substance> drugKind,
        @Required @Nullable @NotFuture @Indexed @Classified(SENSITIVE) LocalDate firstFoundOn,
        @Nullable @Classified(SENSITIVE) UseReason reasonForUse,
        @Nullable @NotFuture @Classified(SENSITIVE) LocalDate isolationReleasedOn,
        @Classified(SENSITIVE) boolean maintenance,
        @Classified(SENSITIVE) boolean pregnantOrNursing,
        @Nullable @Classified(SENSITIVE) Whereabouts whereabouts,
        @Nullable @Classified(SENSITIVE) Employment employment,
        @Nullable @NotFuture @Classified(PERSONAL) LocalDate employmentVerifiedOn,
        @Nullable TestProfile testProfile,
        List<HeldProfile> profiles,
        @Derived @Classified(SENSITIVE) List<PlannedWindow> windows,
        @Derived @Nullable @Indexed @Classified(PERSONAL) LocalDate testsKeptFrom,
        @Derived @Nullable @Classified(PERSONAL) Boolean testsOver,
        @Derived @Classified(SENSITIVE) int refusals,
        @Derived @Classified(SENSITIVE) int absences,
        @Derived @Classified(SENSITIVE) int absentDays,
        @Derived @Classified(SENSITIVE) int openBreaches,
        @Derived @Nullable @Classified(SENSITIVE) BreachHint hint,
        @Derived @Nullable @Classified(SENSITIVE) LocalDate groundOn,
        @Derived @Nullable @Classified(SENSITIVE) LocalDate groundReportedOn,
        @Derived @Nullable @Indexed @Classified(SENSITIVE) LocalDate lastUseOn,
        @Derived @Nullable @Indexed @Classified(SENSITIVE) LocalDate cleanSince,
        @Derived @Nullable @Indexed @Classified(SENSITIVE) LocalDate cleanSinceAtFirst,
        @Derived @Nullable @Indexed @Classified(SENSITIVE) ControlStatus controlStatus,
        @Derived @Classified(SENSITIVE) boolean juvenileRegime,
        @Nullable @NotFuture @NotBefore("servedOn") @Indexed @Classified(PERSONAL)
                LocalDate closedOn,
        @Nullable @Length(60) @Classified(PERSONAL) String closingPaper,
        @Derived @Nullable @Indexed @Classified(SENSITIVE) CaseState endedAs,
        @Nullable @NotBefore("closedOn") @Classified(SENSITIVE) LocalDate isolationEndsOn,
        @Nullable @NotFuture @Classified(SENSITIVE) LocalDate isolationNoticeOn,
        @Nullable @NotFuture @NotBefore("closedOn") @Classified(PERSONAL) LocalDate controlEndedOn,
        @Derived @Nullable @Indexed @Classified(SENSITIVE) LocalDate registeredOn,
        @Derived @Nullable @Indexed @Classified(SENSITIVE) LocalDate leftOn,
        @Derived @Nullable @Indexed LocalDate sealsOn,
        @Required CaseState state) {

    /** What is done with the person. */
    public enum Measure {
        COMMUNITY_DETOX,
        COMMUNITY_REHAB,
        VOLUNTARY,
        CONTROL_ONLY;

        /** Rests on an order, has a term and tests by a profile. */
        public boolean isOrdered() {
            return this == COMMUNITY_DETOX || this == COMMUNITY_REHAB;
        }
    }

    /** What was used. */
    public enum Substance {
        HEROIN,
        METHAMPHETAMINE,
        KETAMINE,
        MDMA,
        CANNABIS,
        COCAINE,
        ETOMIDATE,
        SYNTHETIC_CANNABINOID,
        OTHER
    }

    /** Why, in the person's own words; GB/T 31000 codes 01 to 07 and 99, heredity not offered. */
    public enum UseReason {
        FRIENDS_OR_FAMILY,
        CURIOSITY,
        SETBACK,
        THRILL,
        DECEIVED,
        FORCED,
        MEDICAL,
        OTHER
    }

    /** Where somebody is who cannot be met. */
    public enum Whereabouts {
        LOST,
        ABROAD
    }

    /** Work, as somebody verified it. */
    public enum Employment {
        EMPLOYED,
        SEEKING,
        UNABLE_TO_WORK
    }

    /** GB/T 31000 codes 01 to 06. */
    public enum ControlStatus {
        IN_CONTACT,
        LOST,
        DECEASED,
        ABROAD,
        THREE_CLEAN_YEARS,
        UNDER_THREE_YEARS
    }

    /** Where the case stands; a wrong entry is withdrawn and has no state of its own. */
    public enum CaseState {
        ORDERED,
        EXECUTING,
        SUSPENDED,
        BREACH_REPORTED,
        TRANSFERRED,
        LIFTED,
        ENDED_ISOLATION,
        ENDED_SENTENCE,
        DECEASED,
        CONTROL,
        CONTROL_ENDED;

        /** The measure runs. */
        public boolean isOpen() {
            return ordinal() <= BREACH_REPORTED.ordinal();
        }

        /** The measure ended and nothing has followed yet. */
        public boolean isEnd() {
            return ordinal() >= TRANSFERRED.ordinal() && ordinal() <= DECEASED.ordinal();
        }
    }

    /** What the counters of refusals and absences tell (Regulations art. 20). */
    public enum BreachHint {
        NEAR,
        REACHED
    }

    /**
     * A time in detention that does not count (中止).
     *
     * @param to the day of release; empty while it lasts
     */
    public record Suspension(
            @Required @Classified(SENSITIVE) SuspensionKind kind,
            @Required @NotFuture LocalDate from,
            @Nullable @NotFuture @NotBefore("from") LocalDate to) {}

    /** For what somebody is detained. */
    public enum SuspensionKind {
        DETENTION,
        ARREST
    }

    /**
     * A test profile with the day from which it holds (检测方案变化).
     *
     * @param decision the paper by which it was changed, or why
     */
    public record HeldProfile(
            @Required TestProfile testProfile,
            @Required @NotFuture LocalDate heldFrom,
            @Nullable @FreeText @Length(100) @Classified(SENSITIVE) String decision) {}

    /**
     * A window in which a test is due (检测周期), and what became of it.
     *
     * @param status pending until a valid test lies in it or somebody stated why there is none
     */
    public record PlannedWindow(
            @Required int sequence,
            @Required LocalDate opens,
            @Required LocalDate closes,
            @Required @Classified(SENSITIVE) PlanStatus status) {

        boolean contains(LocalDate day) {
            return !day.isBefore(opens) && !day.isAfter(closes);
        }

        boolean isOfSameDays(PlannedWindow other) {
            return opens.equals(other.opens) && closes.equals(other.closes);
        }

        PlannedWindow with(PlanStatus now) {
            return new PlannedWindow(sequence, opens, closes, now);
        }
    }

    /** Where a planned window stands. */
    public enum PlanStatus {
        PENDING,
        DONE,
        MISSED_EXCUSED,
        MISSED,
        REFUSED,
        CANCELLED
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    boolean areTestsLetGo() {
        return Boolean.TRUE.equals(testsOver);
    }

    public boolean isExecuting() {
        return state == CaseState.EXECUTING;
    }

    /** Reported and not ended: tests and help are owed, suspended or not. */
    public boolean isUnderWay() {
        return reportedOn != null && isOpen();
    }

    /** In detention at the end of a day, as far as it is known. */
    boolean isDetainedOn(LocalDate day) {
        return suspensions.stream()
                .filter(suspension -> suspension.from() != null)
                .anyMatch(s -> !s.from().isAfter(day) && (s.to() == null || s.to().isAfter(day)));
    }

    /** On the register (登记在册) at the end of a day. */
    public static Condition registered(LocalDate day) {
        return where(DrugCase::registeredOn)
                .notAfter(day)
                .and(where(DrugCase::leftOn).empty().or(where(DrugCase::leftOn).after(day)));
    }

    /** Reported, and the measure not ended, at the end of a day. */
    public static Condition underWay(LocalDate day) {
        return where(DrugCase::reportedOn)
                .notAfter(day)
                .and(where(DrugCase::closedOn).empty().or(where(DrugCase::closedOn).after(day)));
    }
}

package org.linli.corrections;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
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
import org.linli.record.Sensitivity;
import org.linli.record.Unique;
import org.linli.registry.Address;
import org.linli.registry.Person;
import org.linli.registry.Staff;

/**
 * One person's period of community correction (社区矫正) under one legal document, from the notice to
 * the end.
 *
 * <p>The county agency and, on its behalf, the justice office execute the sentence. This is the
 * police side's working file: what other bodies decided is recorded here with its paper, and
 * nothing is decided here. Its number ({@code COR-station-year-…}) is the record's own.
 *
 * @param fileNumber number of the paper file (档案编号)
 * @param correctionTerm the term as pronounced, such as {@code 2Y} or {@code 1Y6M}; of a suspended
 *     sentence the probation, which is not the original sentence
 * @param termDocument the paper by which the term ends on another day than the term tells
 * @param reportDueDate last day to report, from the effective date
 * @param announcedOn day of the announcement with which supervision begins (入矫宣告)
 * @param prohibitionOrder what a court forbade, with days of its own
 * @param offenceDate decides whether the rules on minors apply
 * @param juvenileRegime once true it stays, whatever age the person reaches
 * @param executionPlace division code of the place of execution
 * @param transferredFrom where somebody was supervised before he moved here; number and effective
 *     date are then those of the decision on the move
 * @param managementClass the present one: the last of {@code classes}
 * @param classes since the report, each from its day until the next; empty before, and in a case
 *     that was kept before days were told and has not been written since
 * @param justiceContact name of the officer of the justice office, who is no staff of the station
 * @param papers where judgment, ruling and execution notice are kept
 * @param appraisedOn day of the final summary and appraisal
 * @param closedOn the day on which the case ended, in whichever way
 * @param sealsOn the last day for the mark of sealing, or its day; of minors' cases alone
 * @param reoffenceJudgedOn effective date of a judgment for an offence committed during the term
 */
@RecordType(name = "correction-case", number = "COR", sensitivity = Sensitivity.SENSITIVE)
public record CorrectionCase(
        @Required @Length(40) @Unique(code = "COR-V12") @Searchable String fileNumber,
        @Required @Classified(Sensitivity.SENSITIVE) Ref<Person> subject,
        @Required @Indexed @Classified(Sensitivity.SENSITIVE) CorrectionType correctionType,
        @Required @Nullable @Classified(Sensitivity.SENSITIVE) OffenceChapter offenceCategory,
        @Required @Nullable @Length(100) @Classified(Sensitivity.SENSITIVE) String chargeText,
        @Required @Nullable @Length(60) @Classified(Sensitivity.SENSITIVE) String originalSentence,
        @Nullable @Length(20) @Classified(Sensitivity.SENSITIVE) String correctionTerm,
        @Nullable @Length(60) @Classified(Sensitivity.PERSONAL) String termDocument,
        @Required @Nullable @Length(60) @Classified(Sensitivity.PERSONAL) String decisionAgency,
        @Required @Nullable @Length(60) @Indexed @Classified(Sensitivity.PERSONAL)
                String documentNumber,
        @Required
                @Nullable
                @NotFuture(code = "COR-V01")
                @NotBefore("offenceDate")
                @Indexed
                @Classified(Sensitivity.PERSONAL)
                LocalDate effectiveDate,
        @Nullable @NotFuture @NotBefore("effectiveDate") @Classified(Sensitivity.PERSONAL)
                LocalDate noticeReceivedOn,
        @Nullable @NotFuture @NotBefore("effectiveDate") @Classified(Sensitivity.PERSONAL)
                LocalDate papersReceivedOn,
        @Nullable @NotFuture @NotBefore("papersReceivedOn") @Classified(Sensitivity.PERSONAL)
                LocalDate receiptReturnedOn,
        @Derived @Nullable @Indexed @Classified(Sensitivity.PERSONAL) LocalDate reportDueDate,
        @Nullable @NotFuture @NotBefore("effectiveDate") @Indexed @Classified(Sensitivity.PERSONAL)
                LocalDate reportDate,
        @Nullable @Classified(Sensitivity.PERSONAL) AdmissionMode admissionMode,
        @Nullable @NotFuture @NotBefore("reportDate") @Classified(Sensitivity.PERSONAL)
                LocalDate announcedOn,
        @Required @Classified(Sensitivity.PERSONAL) LocalDate termStart,
        @Required @NotBefore("termStart") @Indexed @Classified(Sensitivity.PERSONAL)
                LocalDate termEnd,
        @Nullable @FreeText @Length(500) @Classified(Sensitivity.SENSITIVE) String prohibitionOrder,
        @Nullable @Classified(Sensitivity.SENSITIVE) LocalDate prohibitionFrom,
        @Nullable @NotBefore("prohibitionFrom") @Classified(Sensitivity.SENSITIVE)
                LocalDate prohibitionTo,
        @Nullable @NotFuture @Classified(Sensitivity.SENSITIVE) LocalDate offenceDate,
        @Derived @Classified(Sensitivity.SENSITIVE) boolean juvenileRegime,
        @Required @Nullable @Length(12) @Classified(Sensitivity.PERSONAL) String executionPlace,
        @Nullable @Length(60) @Indexed @Classified(Sensitivity.PERSONAL) String transferredFrom,
        @Required @Classified(Sensitivity.PERSONAL) Ref<Address> residence,
        @Nullable @Indexed @Classified(Sensitivity.SENSITIVE) ManagementClass managementClass,
        @Classified(Sensitivity.SENSITIVE) List<HeldClass> classes,
        @Required @Nullable Ref<Staff> caseOfficer,
        @Required @Nullable @Length(40) String justiceContact,
        @Classified(Sensitivity.SENSITIVE) boolean medicalParole,
        @Nullable @Classified(Sensitivity.PERSONAL) Ref<Person> guarantor,
        @Required @Nullable @Length(100) @Classified(Sensitivity.PERSONAL) String papers,
        @Nullable @NotFuture @Classified(Sensitivity.PERSONAL) LocalDate appraisedOn,
        @Nullable @NotFuture @NotBefore("effectiveDate") @Indexed @Classified(Sensitivity.PERSONAL)
                LocalDate closedOn,
        @Nullable @Length(60) @Classified(Sensitivity.PERSONAL) String closingPaper,
        @Nullable @NotFuture @NotBefore("closedOn") @Classified(Sensitivity.PERSONAL)
                LocalDate sealedOn,
        @Derived @Nullable @Indexed LocalDate sealsOn,
        @Classified(Sensitivity.SENSITIVE) boolean reoffended,
        @Nullable @NotFuture @NotBefore("termStart") @Indexed @Classified(Sensitivity.SENSITIVE)
                LocalDate reoffenceJudgedOn,
        @Required CaseState state) {

    /**
     * A management class with the day from which it holds (管理类别变化).
     *
     * @param decision the agency's paper or words
     */
    public record HeldClass(
            @Required @Classified(Sensitivity.SENSITIVE) ManagementClass managementClass,
            @Required @NotFuture LocalDate heldFrom,
            @Nullable @FreeText @Length(100) @Classified(Sensitivity.SENSITIVE) String decision) {}

    /** The four groups of persons, and one that only old data knows. */
    public enum CorrectionType {
        PUBLIC_SURVEILLANCE,
        SUSPENDED_SENTENCE,
        PAROLE,
        TEMPORARY_OUT_OF_PRISON,
        /** No community correction since 2020: imported, never entered (COR-V03). */
        DEPRIVATION_OF_RIGHTS
    }

    /** Chapter of the Criminal Law, in the law's order; GB/T 31000 codes 01 to 10. */
    public enum OffenceChapter {
        NATIONAL_SECURITY,
        PUBLIC_SECURITY,
        ECONOMIC_ORDER,
        PERSONAL_RIGHTS,
        PROPERTY,
        PUBLIC_ORDER,
        NATIONAL_DEFENCE,
        CORRUPTION,
        DERELICTION,
        MILITARY_DUTY
    }

    /** How the person came. */
    public enum AdmissionMode {
        SELF_REPORTED,
        ESCORTED,
        COURT_HANDOVER,
        OTHER
    }

    /** Where the case stands; a wrong entry is withdrawn and has no state of its own. */
    public enum CaseState {
        NOTIFIED,
        ACTIVE,
        OUT_OF_CONTACT,
        REVOCATION_PENDING,
        TRANSFERRED_OUT,
        DISCHARGED,
        PARDONED,
        RECALLED,
        DECEASED;

        /** The person was freed: at the end of the term, or pardoned before. */
        public boolean isFreed() {
            return this == DISCHARGED || this == PARDONED;
        }

        /** Ended: only a new document opens a new case. */
        public boolean isClosed() {
            return ordinal() >= TRANSFERRED_OUT.ordinal();
        }
    }

    public boolean isOpen() {
        return !state.isClosed();
    }

    public boolean isActive() {
        return state == CaseState.ACTIVE;
    }

    /** In the register (在册) at the end of a day: reported, and not ended by then. */
    public static Condition inRegister(LocalDate day) {
        return where(CorrectionCase::reportDate)
                .notAfter(day)
                .and(
                        where(CorrectionCase::closedOn)
                                .empty()
                                .or(where(CorrectionCase::closedOn).after(day)));
    }
}

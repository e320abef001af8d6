package org.linli.migrant;

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

/**
 * Somebody lives at an address without being registered there (居住登记). Its number is that of the
 * certificate.
 *
 * <p>A move ends a registration and begins another; the time of residence goes on if not more than
 * 30 days lie between.
 *
 * @param paperNo number in the paper ledger (登记编号)
 * @param origin where the person is registered (户籍地), province or more; decides on the permit
 * @param employerReportedOn the day the employer told the station that the work began
 * @param employerEndReportedOn the same of its end
 * @param rented whether the home is let, so that the rental must be named
 * @param reportedOn the day the station learnt of it
 * @param reportedLate after the time the law gives; a reason for a visit and nothing else
 * @param residenceSince the day the time of residence counts from
 * @param validTo last day on which the entry may be believed without another look
 */
@RecordType(name = "residence-registration", number = "MIG", sensitivity = Sensitivity.PERSONAL)
public record ResidenceRegistration(
        @Required @Classified(Sensitivity.PERSONAL) Ref<Person> person,
        @Required @Classified(Sensitivity.PERSONAL) Ref<Address> dwelling,
        @Required @Nullable @FreeText @Length(60) @Classified(Sensitivity.PERSONAL) String origin,
        @Required @NotFuture @Classified(Sensitivity.PERSONAL) LocalDate arrivedOn,
        @Required
                @Nullable
                @NotFuture
                @NotBefore(value = "arrivedOn", code = "MIG-G-01")
                @Classified(Sensitivity.PERSONAL)
                LocalDate movedInOn,
        @Required @Indexed @Classified(Sensitivity.PERSONAL) StayReason basis,
        @Nullable @FreeText @Length(100) @Classified(Sensitivity.PERSONAL) String employer,
        @Nullable @NotFuture @Classified(Sensitivity.PERSONAL) LocalDate employedFrom,
        @Nullable @NotFuture @NotBefore("employedFrom") LocalDate employerReportedOn,
        @Nullable @NotFuture @NotBefore("employedFrom") @Classified(Sensitivity.PERSONAL)
                LocalDate employedTo,
        @Nullable @NotFuture @NotBefore("employedTo") LocalDate employerEndReportedOn,
        @Required @Nullable Reporter reporter,
        @Classified(Sensitivity.SENSITIVE) List<Ref<Person>> minors,
        boolean rented,
        @Nullable @Classified(Sensitivity.PERSONAL) Ref<RentalProperty> rental,
        @Required @NotFuture @NotBefore("arrivedOn") @Indexed LocalDate reportedOn,
        @Derived boolean reportedLate,
        @Nullable @NotFuture @NotBefore("reportedOn") LocalDate documentCheckedOn,
        @Nullable @NotFuture LocalDate verifiedOn,
        @Derived @Required @Nullable LocalDate residenceSince,
        @Derived @Required @Nullable @Indexed LocalDate validTo,
        @Nullable @NotFuture @NotBefore("arrivedOn") @Indexed @Classified(Sensitivity.PERSONAL)
                LocalDate leftOn,
        @Nullable @Classified(Sensitivity.PERSONAL) LeftReason leftReason,
        @Nullable @Length(20) @Unique(code = "MIG-G-05") @Searchable String paperNo,
        @Required RegistrationStage stage) {

    /** Why somebody is here (居住事由). */
    public enum StayReason {
        WORK,
        BUSINESS,
        STUDY,
        KIN,
        OTHER
    }

    /** Who told the station. */
    public enum Reporter {
        SELF,
        LANDLORD,
        EMPLOYER,
        GUARDIAN,
        OFFICER
    }

    /** Why somebody lives here no longer. */
    public enum LeftReason {
        MOVED,
        HOME,
        UNKNOWN
    }

    /** From the report to the leaving. */
    public enum RegistrationStage {
        DRAFT,
        SUBMITTED,
        ACTIVE,
        VERIFIED,
        EXPIRED,
        CLOSED
    }

    /** The latest day on which somebody saw that it is true. */
    LocalDate lookedAtOn() {
        LocalDate checked = documentCheckedOn == null ? reportedOn : documentCheckedOn;
        return verifiedOn == null || verifiedOn.isBefore(checked) ? checked : verifiedOn;
    }

    /** Whether the time of residence goes on from a home before this one. */
    boolean isMove() {
        return residenceSince != null && residenceSince.isBefore(reportedOn);
    }

    /** Whether the person counts as living there. */
    public boolean isInForce() {
        return stage == RegistrationStage.ACTIVE || stage == RegistrationStage.VERIFIED;
    }

    /** Whether a visit can find it true or ended. */
    public boolean isOpen() {
        return isInForce() || stage == RegistrationStage.EXPIRED;
    }

    /** Not yet left at the end of a day; who is gone since nobody knows when is gone on each. */
    static Condition notLeftBy(LocalDate day) {
        Condition closed = where(ResidenceRegistration::stage).is(RegistrationStage.CLOSED);
        return where(ResidenceRegistration::leftOn)
                .after(day)
                .or(where(ResidenceRegistration::leftOn).empty().and(closed.not()));
    }

    /** Somebody had seen the document; of what came from paper a clerk had. */
    private static Condition checkedBy(LocalDate day) {
        return where(ResidenceRegistration::documentCheckedOn)
                .notAfter(day)
                .or(
                        where(ResidenceRegistration::documentCheckedOn)
                                .empty()
                                .and(where(ResidenceRegistration::paperNo).present()));
    }

    /**
     * In force at the end of a day: reported, not ended, still to be believed. Told from days, so
     * that last year's figure is the same next year; but of a day to come nobody knows what will
     * have run out by then, and whoever is in force now counts.
     */
    static Condition inForce(LocalDate day) {
        return where(ResidenceRegistration::stage)
                .in(
                        RegistrationStage.ACTIVE,
                        RegistrationStage.VERIFIED,
                        RegistrationStage.EXPIRED,
                        RegistrationStage.CLOSED)
                .and(where(ResidenceRegistration::reportedOn).notAfter(day))
                .and(checkedBy(day))
                .and(
                        where(ResidenceRegistration::validTo)
                                .notBefore(day)
                                .or(
                                        where(ResidenceRegistration::stage)
                                                .in(
                                                        RegistrationStage.ACTIVE,
                                                        RegistrationStage.VERIFIED)))
                .and(notLeftBy(day));
    }
}

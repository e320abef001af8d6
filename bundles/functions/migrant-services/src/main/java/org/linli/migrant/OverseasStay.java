package org.linli.migrant;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Address;
import org.linli.registry.Organisation;
import org.linli.registry.Person;

/**
 * A guest from overseas who stays in a home (境外人员住宿登记). Hotels report their guests themselves.
 *
 * @param visaFree no visa is needed, so none is entered
 * @param residencePermit the stay rests on a residence permit, which is prolonged 30 days ahead
 * @param late reported more than 24 hours after the guest came; what follows a person decides
 * @param remindedOn the guest was told when to ask for more time
 * @param bornOn birth of a foreign child during the stay, to be reported within 60 days
 * @param leftOn the day of the leaving
 * @see "Exit and Entry Administration Law art. 29, 32, 39(2), 40"
 */
@RecordType(name = "overseas-stay", number = "MIG-O", sensitivity = Sensitivity.PERSONAL)
public record OverseasStay(
        @Required @Classified(Sensitivity.PERSONAL) Ref<Person> visitor,
        boolean visaFree,
        @Nullable @Length(20) @Classified(Sensitivity.SENSITIVE) String visaNo,
        @Nullable @Classified(Sensitivity.SENSITIVE) VisaKind visaKind,
        boolean residencePermit,
        @Nullable @Classified(Sensitivity.SENSITIVE) LocalDate stayUntil,
        @Nullable @Classified(Sensitivity.PERSONAL) Ref<Person> host,
        @Nullable Ref<Organisation> hostUnit,
        @Required @Classified(Sensitivity.PERSONAL) Ref<Address> dwelling,
        @Required @NotFuture @Indexed @Classified(Sensitivity.PERSONAL) LocalDateTime checkedInAt,
        @Derived @Required @Nullable LocalDateTime reportedAt,
        @Derived @Indexed boolean late,
        @Required @NotBefore("checkedInAt") @Classified(Sensitivity.PERSONAL) LocalDate plannedOut,
        @Nullable @NotFuture @NotBefore("checkedInAt") LocalDate confirmedOn,
        @Nullable @NotFuture @NotBefore("checkedInAt") LocalDate remindedOn,
        @Nullable @NotFuture @NotBefore("checkedInAt") @Classified(Sensitivity.PERSONAL)
                LocalDate bornOn,
        @Nullable @NotFuture @NotBefore("bornOn") LocalDate birthReportedOn,
        @Nullable @NotFuture @NotBefore("checkedInAt") @Classified(Sensitivity.PERSONAL)
                LocalDateTime leftAt,
        @Derived @Nullable @Indexed @Classified(Sensitivity.PERSONAL) LocalDate leftOn,
        @Required StayStage stage) {

    /** The class of the visa as printed on it. */
    public enum VisaKind {
        C,
        D,
        F,
        G,
        J1,
        J2,
        L,
        M,
        Q1,
        Q2,
        R,
        S1,
        S2,
        X1,
        X2,
        Z
    }

    /** From the report to the leaving. */
    public enum StayStage {
        REPORTED,
        CONFIRMED,
        OVERSTAY_CHECK,
        LEFT
    }

    public boolean isOpen() {
        return stage != StayStage.LEFT;
    }
}

package org.linli.migrant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.linli.record.Sensitivity;
import org.linli.record.Unique;
import org.linli.registry.Address;
import org.linli.registry.Organisation;
import org.linli.registry.Person;

/**
 * A dwelling that is let (出租房屋).
 *
 * <p>How often it is checked follows from the house alone: its kind, its beds, an open hazard. Who
 * lives in it never counts.
 *
 * @param paperNo number in the paper ledger (房屋编号)
 * @param letRooms the kinds of rooms that are let to live in
 * @param reportedLate after the three working days that the landlord has
 * @param noticeOn the day the landlord was told of being late; no penalty is kept here
 * @param commitmentOn the day the letter of responsibility was signed
 * @param openHazard what is wrong and not yet put right
 */
@RecordType(name = "rental", number = "MIG-R", sensitivity = Sensitivity.PERSONAL)
public record RentalProperty(
        @Nullable @Length(20) @Unique(code = "MIG-R-05") @Searchable String paperNo,
        @Required Ref<Address> dwelling,
        @Nullable @Classified(Sensitivity.PERSONAL) Ref<Person> landlord,
        @Nullable Ref<Organisation> landlordUnit,
        @Nullable @Classified(Sensitivity.PERSONAL) Ref<Person> caretaker,
        @Required @Indexed RentalKind kind,
        @Required @Nullable @Between(least = 1, most = 200) Integer rooms,
        @Required @Nullable @Between(least = 1, most = 2_000) Integer beds,
        List<RoomKind> letRooms,
        List<SafetyItem> safetyItems,
        @Required @Nullable @NotFuture LocalDate rentalFrom,
        @Required @Nullable @NotFuture @NotBefore("rentalFrom") LocalDate reportedOn,
        @Derived boolean reportedLate,
        @Nullable @NotFuture @NotBefore("reportedOn") LocalDate noticeOn,
        @Nullable @NotFuture @Classified(Sensitivity.PERSONAL) LocalDate commitmentOn,
        @Derived(code = "MIG-R-04") @Required @Nullable @Indexed CheckTier checkTier,
        @Derived @Nullable LocalDate lastCheckedOn,
        @Derived @Nullable @Indexed LocalDate nextCheckOn,
        @Derived @Nullable @FreeText @Length(500) String openHazard,
        @Nullable @NotFuture @NotBefore("rentalFrom") LocalDate closedOn,
        @Required RentalStage stage) {

    /** How it is let. */
    public enum RentalKind {
        WHOLE,
        SHARED,
        GROUP,
        SHORT,
        SHOPHOME
    }

    /** Rooms somebody may mean to let; not all of them may be lived in. */
    public enum RoomKind {
        BEDROOM,
        LIVING,
        KITCHEN,
        BATHROOM,
        BALCONY,
        CORRIDOR,
        CELLAR;

        /** Housing Rental Regulations (住房租赁条例): kitchens, bathrooms and the like may not. */
        boolean isForLiving() {
            return this == BEDROOM || this == LIVING;
        }
    }

    /** What keeps a house safe. */
    public enum SafetyItem {
        FIRE,
        EXIT,
        ELEC,
        GAS,
        EBIKE,
        STRUCT
    }

    /** How often it is checked. */
    public enum CheckTier {
        T1(12),
        T2(6),
        T3(3);

        private final int months;

        CheckTier(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    /** From the report to the end of the letting. */
    public enum RentalStage {
        REPORTED,
        ACTIVE,
        HAZARD,
        VACANT,
        CLOSED
    }

    /** Whether a day of its next check is a day on which one is owed. */
    boolean isToBeChecked() {
        return isLet() || stage == RentalStage.REPORTED;
    }

    public boolean isLet() {
        return stage == RentalStage.ACTIVE || stage == RentalStage.HAZARD;
    }
}

package org.linli.migrant;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.migrant.BuildingVisit.Line;
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
import org.linli.record.Sensitivity;
import org.linli.registry.Staff;

/**
 * A check of a rental (出租房屋检查): who came, on which ground they entered, what they found.
 *
 * <p>Without consent and without a certificate nobody enters (PSAPL art. 103): such a visit counts
 * as tried, leaves no mark against anybody and answers nothing about the inside. What fails is a
 * hazard, kept here in words until a function for public order takes it.
 *
 * @param oddHoursReason why between 21:00 and 7:00
 * @param people the registered persons of the dwelling, and whether they were found
 * @param unregistered how many live there who are not registered yet
 * @param photos of the house and of nobody in it; the place where they were taken is taken out
 * @param hazard what failed, in words
 * @param dueOn the day by which this check was owed
 * @param closedOn the day of the check, or on which its hazard was put right
 * @param notice that the hazard was kept here and nowhere else
 */
@RecordType(name = "rental-check", number = "MIG-C", sensitivity = Sensitivity.PERSONAL)
public record RentalCheck(
        @Required Ref<RentalProperty> rental,
        @Required @NotFuture @Indexed LocalDateTime at,
        @Nullable @FreeText @Length(200) String oddHoursReason,
        @Required List<Ref<Staff>> checkers,
        @Required EntryBasis entryBasis,
        @Nullable @FreeText @Length(50) @Classified(Sensitivity.PERSONAL) String consentBy,
        @Classified(Sensitivity.PERSONAL) List<Line> people,
        @Nullable @Between(least = 0, most = 999) Integer unregistered,
        @Nullable ItemAnswer fire,
        @Nullable ItemAnswer exit,
        @Nullable ItemAnswer electricity,
        @Nullable ItemAnswer gas,
        @Nullable ItemAnswer ebike,
        @Nullable ItemAnswer structure,
        List<Attachment> photos,
        @Nullable @FreeText @Length(500) String hazard,
        @Nullable @NotBefore("at") @Indexed LocalDate rectifyBy,
        @Nullable @NotFuture @NotBefore("at") LocalDate rectifiedOn,
        @Derived @Nullable @Indexed LocalDate dueOn,
        @Derived @Nullable KeptHere notice,
        @Derived @Nullable @Indexed LocalDate closedOn) {

    /** On which ground the checkers entered. */
    public enum EntryBasis {
        CONSENT,
        CERT,
        NO_ENTRY
    }

    /** What was found of one item. */
    public enum ItemAnswer {
        PASS,
        FAIL,
        NA
    }

    /** Where a hazard went. */
    public enum KeptHere {
        SYS_503
    }

    LocalDate day() {
        return at.toLocalDate();
    }

    /** A visit without entry is no check. */
    boolean isMade() {
        return entryBasis != EntryBasis.NO_ENTRY;
    }

    boolean hasOpenHazard() {
        return hazard != null && rectifiedOn == null;
    }

    Stream<@Nullable ItemAnswer> items() {
        return Stream.of(fire, exit, electricity, gas, ebike, structure);
    }

    boolean fails() {
        return items().anyMatch(answer -> answer == ItemAnswer.FAIL);
    }
}

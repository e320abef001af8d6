package org.linli.youth;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Attachment;
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
import org.linli.registry.Person;
import org.linli.registry.Staff;

/**
 * Serious bad behaviour of a minor (严重不良行为), from the lead to the end of corrective education.
 *
 * <p>What happened is told from days and never from the state alone, since every case ends sealed.
 *
 * @param adultAtConduct what the intake form says, held against the register's birth date
 * @param ageAtConduct full years; a year is full on the day after the birthday
 * @param items at least one of art. 38; without one it is bad behaviour and has no case
 * @param temporaryGuardian the body that stands in where no guardian can
 * @param school where the minor learns; null if in none
 * @param acceptedOn when the lead became a case to investigate
 * @param appropriateAdult present at the interview in place of a guardian who cannot be
 * @param decidedOn when the investigation ended, in whichever way
 * @param judgedOn judgment papers received, or the penalty decided, for an act that was handed on
 * @param judgedBefore the person had been convicted before
 * @param sealsOn the day from which nobody reads it
 */
@RecordType(name = "youth-case", number = "YTH", sensitivity = Sensitivity.SEALED)
public record YouthCase(
        @Required @Classified(Sensitivity.SEALED) Ref<Person> minor,
        @Required @NotFuture @NotBefore("conductDate") LocalDate reportedOn,
        @Required @NotFuture @Indexed @Classified(Sensitivity.SEALED) LocalDate conductDate,
        @Classified(Sensitivity.SEALED) boolean adultAtConduct,
        @Derived @Nullable @Classified(Sensitivity.SEALED) Integer ageAtConduct,
        @Classified(Sensitivity.SEALED) List<SeriousItem> items,
        @Required @FreeText @Length(4000) @Classified(Sensitivity.SEALED) String facts,
        @Required LeadSource source,
        @Nullable @Classified(Sensitivity.SEALED) Ref<Person> guardian,
        @Nullable @Length(100) @Classified(Sensitivity.SEALED) String temporaryGuardian,
        @Required @Classified(Sensitivity.SEALED) GuardianSituation guardianSituation,
        @Nullable @Classified(Sensitivity.SEALED) Ref<School> school,
        @Required Ref<Staff> caseOfficer,
        @Nullable @NotFuture @NotBefore("reportedOn") @Indexed LocalDate acceptedOn,
        @Nullable @NotFuture @NotBefore("conductDate") @Classified(Sensitivity.SEALED)
                LocalDate guardianToldOn,
        @Nullable @Length(60) @Classified(Sensitivity.SEALED) String acceptanceForm,
        @Nullable @NotFuture @NotBefore("conductDate") @Classified(Sensitivity.SEALED)
                LocalDate interviewedOn,
        @Nullable @Classified(Sensitivity.SEALED) Ref<Person> appropriateAdult,
        List<Ref<Staff>> interviewers,
        @Nullable @NotFuture @NotBefore("reportedOn") @Indexed LocalDate decidedOn,
        @Nullable @FreeText @Length(1000) @Classified(Sensitivity.SEALED) String reason,
        @Nullable @Indexed @Classified(Sensitivity.SEALED) TransferGround transferGround,
        @Nullable @Length(60) @Classified(Sensitivity.SEALED) String transferPaper,
        @Nullable @NotFuture @NotBefore("decidedOn") @Indexed @Classified(Sensitivity.SEALED)
                LocalDate judgedOn,
        @Classified(Sensitivity.SEALED) boolean judgedBefore,
        @Nullable @NotFuture @NotBefore("decidedOn") @Indexed LocalDate completedOn,
        @Nullable @FreeText @Length(2000) @Classified(Sensitivity.SEALED) String summary,
        @Classified(Sensitivity.SEALED) List<Attachment> papers,
        @Derived @Nullable @Indexed LocalDate sealsOn,
        @Nullable @Classified(Sensitivity.SEALED) SealMark sealMark,
        @Required State state) {

    /** The items of art. 38: an act under the age of the Criminal Law, and nine others. */
    public enum SeriousItem {
        CRIME_UNDER_AGE,
        QUARRELS,
        ILLEGAL_WEAPONS,
        ASSAULT,
        THEFT,
        OBSCENE_MATTER,
        PROSTITUTION,
        DRUGS,
        LARGE_GAMBLING,
        OTHER_SERIOUS
    }

    /** Where the lead came from. */
    public enum LeadSource {
        REPORT,
        SCHOOL,
        GUARDIAN,
        COMMITTEE,
        PATROL,
        TRANSFER
    }

    /** Who looks after the minor, and how. */
    public enum GuardianSituation {
        NORMAL,
        LEFT_BEHIND,
        UNABLE,
        NEGLECT,
        NONE
    }

    /**
     * Why the act goes to case handling, and the age that this takes.
     *
     * @see "Criminal Law art. 17; Public Security Administration Punishments Law art. 12"
     */
    public enum TransferGround {
        CRIME_FROM_16(16),
        GRAVE_CRIME_FROM_14(14),
        APPROVED_FROM_12(12),
        PENALTY_FROM_14(14);

        private final int age;

        TransferGround(int age) {
            this.age = age;
        }

        boolean isReachedBy(int years) {
            return years >= age;
        }
    }

    /** Whether the file is sealed, or a file of others holds sealed information of it. */
    public enum SealMark {
        UNSEALED,
        SEALED_MARK,
        PARTIAL
    }

    /** Where the case stands; a wrong entry is withdrawn and has no state of its own. */
    public enum State {
        LEAD,
        NOT_ESTABLISHED,
        INVESTIGATING,
        IN_MEASURES,
        SPECIAL_REQUESTED,
        IN_SPECIAL,
        TRANSFERRED,
        COMPLETED,
        SEALED
    }

    /** Whether only the age keeps it from being a crime: from sixteen on it does not. */
    boolean isCrimeUnderAge() {
        return items.contains(SeriousItem.CRIME_UNDER_AGE)
                && (ageAtConduct == null
                        || !TransferGround.CRIME_FROM_16.isReachedBy(ageAtConduct));
    }

    /** When it was accepted; as long as it is a lead, when it happened. */
    LocalDate knownSince() {
        return acceptedOn == null ? conductDate : acceptedOn;
    }

    /** Whether measures of education are decided on it. */
    boolean takesMeasures() {
        return state == State.INVESTIGATING
                || state == State.IN_MEASURES
                || state == State.SPECIAL_REQUESTED
                || state == State.IN_SPECIAL;
    }

    /** Whether education was decided: from then on a measure stands behind it. */
    boolean isEducated() {
        return state == State.IN_MEASURES
                || state == State.SPECIAL_REQUESTED
                || state == State.IN_SPECIAL
                || state == State.COMPLETED
                || (state == State.SEALED && completedOn != null);
    }

    /** Dismissed, handed on, completed or put away. */
    boolean isOver() {
        return state == State.NOT_ESTABLISHED
                || state == State.TRANSFERRED
                || state == State.COMPLETED
                || state == State.SEALED;
    }

    /** The day that starts the three days until it is sealed; null while there is none. */
    @Nullable LocalDate endedOn() {
        if (!isOver()) {
            return null;
        }
        if (transferGround != null) {
            return judgedOn;
        }
        return completedOn == null && acceptedOn == null ? decidedOn : completedOn;
    }
}

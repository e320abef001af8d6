package org.linli.resettlement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Window;
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
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;
import org.linli.record.Unique;
import org.linli.registry.Address;
import org.linli.registry.Person;
import org.linli.registry.Staff;

/**
 * Help for one person after one release (帮教个案), for as long as the person wants it. It is offered
 * and never enforced: there is no warning, no penalty and no duty to report to anybody (RES-S06).
 *
 * <p>Its number ({@code RES-station-year-…}) is the record's own. It holds neither charge nor
 * sentence nor institution.
 *
 * @param notice empty for a late entry, which says why
 * @param fileNumber number in the paper ledger, if it came from one
 * @param helpCategory the present one: the last of {@code categories}, and until the person has
 *     reported what the notice says
 * @param categories each from its day until the next, the first from the release; empty until the
 *     person has reported, and in a case that was kept before days were told and has not been
 *     written since
 * @param releaseDate the expected day until the release has come
 * @param reportBy as the certificate says; without one, thirty days after release
 * @param handedOverOn the day on which somebody received the person
 * @param handoverSheet signed by both sides
 * @param helpStart the first of the days on which help is offered; empty for one who died before
 *     the release
 * @param householdSettledOn the day on which the question of registration was answered
 * @param juvenileRegime offence under 18; hidden from everybody, and boxed because a hidden {@code
 *     boolean} reads as false
 * @param guardianToldOn the day on which a minor's guardian was told to fetch him
 * @param pauses times without contact or without consent, in which no talk is owed
 * @param placedSince the first day of a verified placement that has not ended; empty if none is
 * @param closedOn the day on which help ended, in whichever way
 * @param closingProof of a death: the certificate, or what the institution wrote
 */
@RecordType(name = "help-case", number = "RES", sensitivity = Sensitivity.SENSITIVE)
public record HelpCase(
        @Required @Classified(Sensitivity.SENSITIVE) Ref<Person> subject,
        @Nullable @Classified(Sensitivity.SENSITIVE) Ref<ReleaseNotice> notice,
        @Nullable @FreeText @Length(200) String lateReason,
        @Nullable @Length(40) @Unique(code = "RES-L01") @Searchable String fileNumber,
        @Nullable @Indexed @Classified(Sensitivity.SENSITIVE) ReleaseType releaseType,
        @Nullable @Indexed @Classified(Sensitivity.SENSITIVE) HelpCategory helpCategory,
        @Classified(Sensitivity.SENSITIVE) List<HeldCategory> categories,
        @Required @Indexed @Classified(Sensitivity.SENSITIVE) LocalDate releaseDate,
        @Nullable @Length(40) @Indexed @Classified(Sensitivity.SENSITIVE) String certificateNumber,
        @Nullable @Classified(Sensitivity.SENSITIVE) Attachment certificate,
        @Nullable @NotBefore("releaseDate") @Classified(Sensitivity.PERSONAL) LocalDate reportBy,
        @Nullable @NotFuture @NotBefore("releaseDate") @Indexed @Classified(Sensitivity.PERSONAL)
                LocalDate reportedOn,
        @Nullable @Classified(Sensitivity.PERSONAL) Handover handoverMode,
        @Nullable @FreeText @Length(200) @Classified(Sensitivity.PERSONAL) String handoverReason,
        @Nullable @NotFuture @NotBefore("releaseDate") @Classified(Sensitivity.PERSONAL)
                LocalDate handedOverOn,
        @Nullable @Classified(Sensitivity.SENSITIVE) Attachment handoverSheet,
        @Derived(code = "RES-V07") @Nullable @Classified(Sensitivity.PERSONAL) LocalDate helpStart,
        @Derived(code = "RES-V07") @Nullable @Indexed @Classified(Sensitivity.PERSONAL)
                LocalDate helpEnd,
        @Required @Classified(Sensitivity.PERSONAL) Ref<Address> residence,
        @Nullable @Classified(Sensitivity.PERSONAL) HouseholdRegistration householdRegistered,
        @Derived @Nullable @Classified(Sensitivity.PERSONAL) LocalDate householdSettledOn,
        @Nullable @Classified(Sensitivity.PERSONAL) Consent consent,
        @Nullable @NotFuture @NotBefore("reportedOn") @Classified(Sensitivity.PERSONAL)
                LocalDate declinedOn,
        @Nullable @FreeText @Length(500) @Classified(Sensitivity.SENSITIVE) String declinedWords,
        @Classified(Sensitivity.SENSITIVE) List<Difficulty> difficulties,
        @Derived @Nullable @Classified(Sensitivity.PERSONAL) LocalDate placedSince,
        @Nullable Ref<Staff> caseOfficer,
        @Derived @Nullable @Classified(Sensitivity.SEALED) Boolean juvenileRegime,
        @Nullable @NotFuture @Classified(Sensitivity.PERSONAL) LocalDate guardianToldOn,
        @Derived @Classified(Sensitivity.PERSONAL) List<Pause> pauses,
        @Nullable @NotFuture @Indexed @Classified(Sensitivity.PERSONAL) LocalDate closedOn,
        @Nullable @FreeText @Length(500) @Classified(Sensitivity.PERSONAL) String closingNote,
        @Nullable @Classified(Sensitivity.SENSITIVE) Attachment closingProof,
        @Required CaseState state) {

    /**
     * A help category with the day from which it holds (帮教类别变化).
     *
     * @param decision the justice agency's paper, or why a line was put right
     */
    public record HeldCategory(
            @Required @Classified(Sensitivity.SENSITIVE) HelpCategory helpCategory,
            @Required @NotFuture LocalDate heldFrom,
            @Nullable @FreeText @Length(100) @Classified(Sensitivity.SENSITIVE) String decision) {}

    /** How the person came back; GB/T 31000 codes 01 to 06 and 99. */
    public enum Handover {
        GOVERNMENT,
        INSTITUTION,
        JUSTICE,
        /** Known to old data alone: imported, never entered (RES-V13). */
        POLICE,
        COMMITTEE,
        SELF_RETURN,
        FAMILY,
        CORRECTIONS_OFFICE,
        OTHER
    }

    /** Whether the household register knows the person again. */
    public enum HouseholdRegistration {
        DONE,
        NOT_NEEDED,
        PENDING,
        REFUSED
    }

    /** The person's own word. Declining stops talks, not relief. */
    public enum Consent {
        ACCEPTED,
        DECLINED,
        NOT_ASKED
    }

    /** What makes the beginning hard. Facts the person names, no diagnosis. */
    public enum Difficulty {
        NO_HOUSING,
        NO_WORK,
        NO_FAMILY,
        ILLNESS,
        DISABILITY,
        DEPENDANTS,
        NONE
    }

    /** Why no talk was owed for a time. */
    public enum PauseKind {
        UNREACHABLE,
        DECLINED
    }

    /**
     * A time in which nobody was to be talked with.
     *
     * @param until the day on which it ended; empty while it lasts
     */
    public record Pause(
            @Required PauseKind kind, @Required LocalDate since, @Nullable LocalDate until) {

        boolean touches(Window window) {
            return !since.isAfter(window.last())
                    && (until == null || !until.isBefore(window.first()));
        }

        boolean lastsOn(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /** Where help stands; a wrong entry is withdrawn and has no state of its own. */
    public enum CaseState {
        PRE_RELEASE,
        AWAITING,
        HELPING,
        UNREACHABLE,
        DECLINED,
        MOVED,
        EXPIRED,
        REOFFENDED,
        DECEASED;

        /** Ended: a new release opens a new case. */
        public boolean isClosed() {
            return ordinal() >= MOVED.ordinal();
        }
    }

    public boolean isOpen() {
        return !state.isClosed();
    }

    public boolean isHelping() {
        return state == CaseState.HELPING;
    }

    /** Between the notice and the first report. */
    public boolean isExpected() {
        return state == CaseState.PRE_RELEASE || state == CaseState.AWAITING;
    }

    public boolean isKey() {
        return helpCategory == HelpCategory.KEY;
    }

    /** How often one talks; until the justice agency's paper is there, less frequently. */
    HelpCategory rhythm() {
        return helpCategory == null ? HelpCategory.GENERAL : helpCategory;
    }

    /** Whether no talk was owed in a window: before the report, or while one was not to talk. */
    public boolean isCancelled(Window window) {
        return (reportedOn != null && window.last().isBefore(reportedOn))
                || pauses.stream().anyMatch(pause -> pause.touches(window));
    }

    /** Whether the end came first: somebody died before the day on which he was to be released. */
    boolean isEndedBeforeRelease() {
        return closedOn != null && releaseDate != null && closedOn.isBefore(releaseDate);
    }

    /** The day on which regular help ends: with its period, or with the case before that. */
    public @Nullable LocalDate lastDay() {
        return closedOn != null && (helpEnd == null || closedOn.isBefore(helpEnd))
                ? closedOn
                : helpEnd;
    }
}

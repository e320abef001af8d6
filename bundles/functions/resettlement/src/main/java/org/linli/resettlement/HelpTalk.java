package org.linli.resettlement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Staff;

/**
 * A talk with the person (谈心帮教记录): how he is, what he needs. Facts, no rating.
 *
 * @param otherNames members of the group who are neither staff nor volunteers
 * @param needs what the person wants help with; each asks for a referral
 * @param lateReason for one entered more than seven days after
 */
@RecordType(name = "help-talk", number = "RES-T", sensitivity = Sensitivity.SENSITIVE)
public record HelpTalk(
        @Required Ref<HelpCase> helpCase,
        @Required @NotFuture @Indexed @Classified(Sensitivity.PERSONAL) LocalDateTime talkedOn,
        List<Ref<Staff>> officers,
        List<Ref<HelpVolunteer>> volunteers,
        @Nullable @FreeText @Length(80) @Classified(Sensitivity.PERSONAL) String otherNames,
        @Required TalkMode mode,
        @Required @Indexed @Classified(Sensitivity.PERSONAL) TalkOutcome outcome,
        @Required @FreeText @Length(1000) @Classified(Sensitivity.SENSITIVE) String situation,
        @Classified(Sensitivity.SENSITIVE) List<Need> needs,
        @Nullable @FreeText @Length(200) String lateReason) {

    /** Where or how they talked. */
    public enum TalkMode {
        HOME,
        ROOM,
        PHONE,
        OTHER
    }

    /** What came of it. Not met is a fact and no reproach. */
    public enum TalkOutcome {
        MET,
        NOT_MET,
        POSTPONED,
        DECLINED
    }

    /** Whether it fulfils the window: they talked, or the person asked for another day. */
    public boolean isKept() {
        return outcome == TalkOutcome.MET || outcome == TalkOutcome.POSTPONED;
    }

    public @Nullable LocalDate talkedDay() {
        return talkedOn == null ? null : talkedOn.toLocalDate();
    }
}

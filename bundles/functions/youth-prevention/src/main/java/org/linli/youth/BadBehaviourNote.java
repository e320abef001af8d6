package org.linli.youth;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Segment;

/**
 * Bad behaviour (不良行为) that was seen and stopped: no case, no history, no identity. It is erased
 * after six months and never counted by person.
 *
 * @param minorInitials first character of the surname, and the sex: nothing that identifies
 * @param schoolTold only with the guardian's knowledge
 * @param seenDay from which the six months run
 * @see "Juvenile Delinquency Prevention Law art. 28 to 31"
 */
@RecordType(name = "bad-behaviour-note", number = "YTH-N", sensitivity = Sensitivity.SENSITIVE)
public record BadBehaviourNote(
        @Required Ref<Segment> segment,
        @Required @NotFuture @Classified(Sensitivity.PERSONAL) LocalDateTime seenOn,
        @Required @Indexed @Classified(Sensitivity.SENSITIVE) BadItem item,
        @Required @Length(40) @Classified(Sensitivity.PERSONAL) String minorInitials,
        @Classified(Sensitivity.PERSONAL) boolean guardianTold,
        @Classified(Sensitivity.PERSONAL) boolean schoolTold,
        @Required @Classified(Sensitivity.PERSONAL) NoteAction action,
        @Derived @Nullable @Indexed LocalDate seenDay) {

    /** The nine items of art. 28, in its order. */
    public enum BadItem {
        SMOKING_DRINKING,
        TRUANCY,
        RUNNING_AWAY,
        INTERNET_ADDICTION,
        BAD_COMPANY,
        UNSUITABLE_VENUES,
        GAMBLING_CULTS,
        OBSCENE_CONTENT,
        OTHER_BAD
    }

    /** What was done on the spot. */
    public enum NoteAction {
        STOPPED,
        URGED,
        ESCORTED,
        HANDED_RESCUE
    }
}

package org.linli.drugcontrol;

import static org.linli.record.Sensitivity.PERSONAL;
import static org.linli.record.Sensitivity.SENSITIVE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;

/**
 * A talk with the person, and help (谈话帮扶).
 *
 * @param talkers names of the members of the work group
 */
@RecordType(name = "detox-talk", number = "DRG-H", sensitivity = SENSITIVE)
public record Talk(
        @Required Ref<DrugCase> drugCase,
        @Required @NotFuture @Indexed @Classified(PERSONAL) LocalDateTime talkedAt,
        @Required @Length(100) String talkers,
        @Required @Classified(PERSONAL) TalkMode mode,
        @Required @FreeText @Length(1000) @Classified(SENSITIVE) String content) {

    /** Where. */
    public enum TalkMode {
        HOME,
        OFFICE,
        PHONE
    }

    LocalDate day() {
        return talkedAt.toLocalDate();
    }
}

package org.linli.youth;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Derived;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;

/**
 * A safety check at a school (校园安全检查), with what was found and the letter that asks for a remedy.
 *
 * @param replyDue the school answers within one month
 * @see "Minors Protection Law art. 114"
 */
@RecordType(name = "school-check", number = "YTH-C")
public record SchoolCheck(
        @Required Ref<School> school,
        @Required @NotFuture @Indexed LocalDate checkedOn,
        List<SchoolFinding> findings,
        @Nullable @NotFuture @NotBefore("checkedOn") LocalDate suggestionSentOn,
        @Derived @Nullable LocalDate replyDue,
        @Nullable @NotFuture @NotBefore("suggestionSentOn") LocalDate replyOn) {

    /** One thing to put right. */
    public record SchoolFinding(
            @Required @Length(300) String finding,
            @Required LocalDate dueOn,
            @Nullable @NotFuture LocalDate doneOn) {

        boolean isFixedBefore(LocalDate day) {
            return doneOn != null && doneOn.isBefore(day);
        }

        boolean isFixedInTime() {
            return doneOn != null && !doneOn.isAfter(dueOn);
        }
    }
}

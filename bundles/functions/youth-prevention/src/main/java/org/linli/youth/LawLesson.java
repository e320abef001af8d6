package org.linli.youth;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.linli.record.Between;
import org.linli.record.Derived;
import org.linli.record.Indexed;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * A law lesson (法治课) at a school.
 *
 * @param completesYear with this lesson the school reached the four hours of its school year
 */
@RecordType(name = "law-lesson", number = "YTH-L", sensitivity = Sensitivity.PUBLIC)
public record LawLesson(
        @Required Ref<School> school,
        @Required @NotFuture @Indexed LocalDate heldOn,
        @Required BigDecimal classHours,
        @Required LessonTopic topic,
        @Required @Between(least = 1, most = 20_000) int audience,
        @Derived boolean completesYear) {

    /** What it was about. */
    public enum LessonTopic {
        BULLYING,
        ANTI_DRUGS,
        FRAUD,
        TRAFFIC,
        SEXUAL_HARM,
        ONLINE,
        LAW
    }
}

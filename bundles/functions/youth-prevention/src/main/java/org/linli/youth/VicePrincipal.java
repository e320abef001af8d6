package org.linli.youth;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.record.Attachment;
import org.linli.record.Between;
import org.linli.record.Indexed;
import org.linli.record.NotBefore;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Staff;

/**
 * An officer appointed rule-of-law vice-principal (法治副校长) of a school.
 *
 * @param termEnd three years with the first day counted, unless the letter says otherwise
 * @param renewedOn appointed anew, or another in his place
 * @see "Measures on rule-of-law vice-principals (Ministry of Education, order 52)"
 */
@RecordType(name = "vice-principal", number = "YTH-V", sensitivity = Sensitivity.PUBLIC)
public record VicePrincipal(
        @Required Ref<Staff> officer,
        @Required Ref<School> school,
        @Required @Indexed LocalDate appointedOn,
        @Nullable @NotBefore("appointedOn") @Indexed LocalDate termEnd,
        @Required @Between(least = 8, most = 500) int trainingHours,
        @Required @Nullable Attachment letter,
        @Nullable @NotBefore("appointedOn") LocalDate renewedOn) {

    /** In office on a day. */
    static Condition validOn(LocalDate day) {
        return where(VicePrincipal::appointedOn)
                .notAfter(day)
                .and(where(VicePrincipal::termEnd).notBefore(day));
    }

    boolean isValidOn(LocalDate day) {
        return !appointedOn.isAfter(day) && (termEnd == null || !termEnd.isBefore(day));
    }
}

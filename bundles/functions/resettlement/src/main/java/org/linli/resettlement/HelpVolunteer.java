package org.linli.resettlement;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.record.Attachment;
import org.linli.record.Classified;
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
import org.linli.registry.Person;

/**
 * Somebody's membership of a team (帮教志愿者). A person in two teams has two and counts once.
 *
 * @param fileNumber number in the paper ledger, by which paper groups name him
 * @param trainedOn before the first case
 * @param confidentialityLetter signed
 */
@RecordType(name = "help-volunteer", number = "RES-V", sensitivity = Sensitivity.PERSONAL)
public record HelpVolunteer(
        @Nullable @Length(20) @Unique(code = "RES-L02") @Searchable String fileNumber,
        @Required @Classified(Sensitivity.PERSONAL) Ref<Person> person,
        @Required Ref<VolunteerTeam> team,
        @Required @NotFuture @Indexed LocalDate joinedOn,
        @Nullable @NotBefore("joinedOn") @Indexed LocalDate leftOn,
        @Nullable @NotFuture LocalDate trainedOn,
        @Required @Nullable Attachment confidentialityLetter) {

    /** Members at the end of a day. */
    public static Condition on(LocalDate day) {
        return where(HelpVolunteer::joinedOn)
                .notAfter(day)
                .and(
                        where(HelpVolunteer::leftOn)
                                .empty()
                                .or(where(HelpVolunteer::leftOn).after(day)));
    }
}

package org.linli.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
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
 * The correction group (矫正小组): the people who help one person through the term.
 *
 * @param responsibilityLetter where the letter signed by all members is kept
 * @param barred victims and co-offenders, who may not join
 */
@RecordType(name = "correction-group", number = "COR-G", sensitivity = Sensitivity.SENSITIVE)
public record CorrectionGroup(
        @Required Ref<CorrectionCase> correctionCase,
        @Required @NotFuture LocalDate foundedDate,
        @Required @Nullable @Length(100) @Classified(Sensitivity.PERSONAL)
                String responsibilityLetter,
        @Required @Classified(Sensitivity.PERSONAL) List<GroupMember> members,
        @Classified(Sensitivity.SENSITIVE) List<Ref<Person>> barred) {

    /**
     * A member, who is either of the station's staff or somebody of the register.
     *
     * @param experiencedWithMinors at least one member of a minor's group is
     */
    public record GroupMember(
            @Nullable @Classified(Sensitivity.PERSONAL) Ref<Person> person,
            @Nullable @Classified(Sensitivity.PERSONAL) Ref<Staff> officer,
            @Required GroupRole memberRole,
            boolean experiencedWithMinors,
            @Required LocalDate memberFrom,
            @Nullable @NotBefore("memberFrom") LocalDate memberTo) {

        boolean isMemberOn(LocalDate day) {
            return !memberFrom.isAfter(day) && (memberTo == null || !memberTo.isBefore(day));
        }

        /** Whether the other entry is of the same one on the same day. */
        boolean isThereWith(GroupMember other) {
            return Objects.equals(officer, other.officer)
                    && Objects.equals(person, other.person)
                    && (isMemberOn(other.memberFrom) || other.isMemberOn(memberFrom));
        }
    }

    /** In which capacity somebody belongs to the group. */
    public enum GroupRole {
        JUSTICE,
        SOCIAL_WORKER,
        VOLUNTEER,
        COMMITTEE,
        EMPLOYER,
        SCHOOL,
        FAMILY,
        GUARANTOR,
        POLICE
    }
}

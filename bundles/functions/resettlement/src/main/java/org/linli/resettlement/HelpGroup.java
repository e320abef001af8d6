package org.linli.resettlement;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
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
 * The people who help one person (帮教小组): at least three, one of them close to the person.
 *
 * @param helpers numbers of the staff and volunteers among them, each between blanks: whose own the
 *     case is
 */
@RecordType(name = "help-group", number = "RES-G", sensitivity = Sensitivity.SENSITIVE)
public record HelpGroup(
        @Required Ref<HelpCase> helpCase,
        @Required @Nullable @NotFuture @Indexed LocalDate foundedDate,
        @Required @Classified(Sensitivity.PERSONAL) List<GroupMember> members,
        @Derived @Nullable @Length(1000) String helpers) {

    static final int LEAST_MEMBERS = 3;

    HelpGroup(Ref<HelpCase> helpCase, @Nullable LocalDate foundedDate, List<GroupMember> members) {
        this(helpCase, foundedDate, members, null);
    }

    /** Who belongs to it on a day. */
    List<GroupMember> membersOn(LocalDate day) {
        return members.stream().filter(m -> m.isMemberOn(day)).toList();
    }

    /** Founded by a day, and still of the people whom a group needs. */
    boolean isValidOn(LocalDate day) {
        List<GroupMember> then = membersOn(day);
        return (foundedDate == null || !foundedDate.isAfter(day))
                && then.size() >= LEAST_MEMBERS
                && then.stream().anyMatch(m -> m.capacity().isClose())
                && then.stream().anyMatch(m -> m.capacity().isOfficial());
    }

    /** The cases in which somebody helps, by his number. */
    static Condition helpedBy(String number) {
        return Condition.exists(
                HelpGroup.class,
                HelpGroup::helpCase,
                where(HelpGroup::helpers).contains(" " + number + " "),
                Condition.field(Condition.WITHDRAWN).is(false));
    }

    /**
     * A member: staff of the station, a volunteer of a team, or somebody of the register.
     *
     * @param named as paper names a member whom nobody has identified yet
     * @param memberFrom the founding day unless it says otherwise
     * @param memberTo the last day, once it has come: from then on the member reads nothing more
     */
    public record GroupMember(
            @Nullable Ref<Staff> officer,
            @Nullable Ref<HelpVolunteer> volunteer,
            @Nullable @Classified(Sensitivity.PERSONAL) Ref<Person> person,
            @Nullable @Length(40) @Classified(Sensitivity.PERSONAL) String named,
            @Required MemberCapacity capacity,
            @Nullable @FreeText @Length(200) String task,
            @Nullable LocalDate memberFrom,
            @Nullable @NotFuture @NotBefore("memberFrom") LocalDate memberTo) {

        GroupMember since(@Nullable LocalDate day) {
            return new GroupMember(
                    officer, volunteer, person, named, capacity, task, day, memberTo);
        }

        /** The same one, now that somebody knows who it is. */
        GroupMember known(Ref<HelpVolunteer> who) {
            return new GroupMember(
                    officer, who, person, null, capacity, task, memberFrom, memberTo);
        }

        /** Whether both belong to the group on some day. */
        boolean overlaps(GroupMember other) {
            return !endsBefore(other) && !other.endsBefore(this);
        }

        private boolean endsBefore(GroupMember other) {
            return memberTo != null
                    && other.memberFrom != null
                    && memberTo.isBefore(other.memberFrom);
        }

        boolean isMemberOn(LocalDate day) {
            return (memberFrom == null || !memberFrom.isAfter(day))
                    && (memberTo == null || !memberTo.isBefore(day));
        }
    }

    /** In which capacity somebody belongs to the group. */
    public enum MemberCapacity {
        POLICE,
        JUSTICE,
        COMMITTEE,
        FAMILY,
        VOLUNTEER,
        EMPLOYER,
        SCHOOL;

        boolean isOfficial() {
            return this == POLICE || this == JUSTICE || this == COMMITTEE;
        }

        boolean isClose() {
            return this == FAMILY || this == VOLUNTEER;
        }
    }
}

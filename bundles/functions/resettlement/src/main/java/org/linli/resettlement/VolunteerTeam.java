package org.linli.resettlement;

import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;
import org.linli.registry.Person;

/**
 * A team of volunteers of one community (志愿者队伍).
 *
 * @param leader a member of the team
 */
@RecordType(name = "volunteer-team", number = "RES-W", sensitivity = Sensitivity.PUBLIC)
public record VolunteerTeam(
        @Required @Length(60) @Searchable(initials = true) String name,
        @Required @Length(12) @Indexed String communityCode,
        @Required @Indexed TeamKind kind,
        @Nullable @Classified(Sensitivity.PERSONAL) Ref<Person> leader) {

    /** What the team came together for. Members of every kind sit in help groups. */
    public enum TeamKind {
        HELP,
        PATROL,
        INFORMATION,
        GUARD
    }
}

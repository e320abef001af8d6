package org.linli.drugcontrol;

import static org.linli.record.Sensitivity.PERSONAL;
import static org.linli.record.Sensitivity.SENSITIVE;

import java.time.LocalDate;
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
import org.linli.registry.Person;
import org.linli.registry.Staff;

/**
 * Those who carry the measure with the person (社区戒毒工作小组).
 *
 * @param missingReason why one of the five capacities lacks
 */
@RecordType(name = "detox-work-group", number = "DRG-G", sensitivity = SENSITIVE)
public record WorkGroup(
        @Required Ref<DrugCase> drugCase,
        @Required @NotFuture @Indexed LocalDate foundedOn,
        @Required @Classified(PERSONAL) List<GroupMember> members,
        @Nullable @FreeText @Length(200) String missingReason) {

    /**
     * A member: of the station's staff, somebody of the register, or somebody known by name alone.
     *
     * @param name of one who is neither, such as the subdistrict's worker
     */
    public record GroupMember(
            @Required GroupCapacity capacity,
            @Nullable Ref<Staff> officer,
            @Nullable @Classified(PERSONAL) Ref<Person> person,
            @Nullable @Length(40) @Classified(PERSONAL) String name) {

        /** Whether it is told who it is. */
        boolean isKnown() {
            return officer != null || person != null || name != null;
        }
    }

    /** In which capacity somebody belongs to the group; all five are wanted. */
    public enum GroupCapacity {
        DRUG_WORKER,
        POLICE,
        MEDICAL,
        FAMILY,
        VOLUNTEER
    }
}

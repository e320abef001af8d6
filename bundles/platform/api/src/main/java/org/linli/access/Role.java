package org.linli.access;

import java.util.Set;

/**
 * A role, by its code. The core roles stand here; a function may declare further ones, which exist
 * while it is enabled.
 *
 * @param code two or three capitals, as in the domain rules
 * @see "domain rules, cross-cutting, section 2"
 */
public record Role(String code) implements Comparable<Role> {
    public static final Role BEAT_OFFICER = new Role("BO");
    public static final Role ASSISTANT = new Role("AA");
    public static final Role AREA_LEAD = new Role("AL");
    public static final Role STATION_LEADER = new Role("SL");
    public static final Role DUTY_DESK = new Role("DD");
    public static final Role COMMITTEE_CLERK = new Role("CC");
    public static final Role DISTRICT_SUPERVISOR = new Role("DS");
    public static final Role CITY_IT = new Role("IT");
    public static final Role AUDITOR = new Role("AU");
    public static final Role RESIDENT = new Role("RK");
    public static final Role MEDIATOR = new Role("MD");

    /** Registry clerk of the station's general office, who receives papers and registers. */
    public static final Role REGISTRY_CLERK = new Role("RC");

    /** The roles that are there whatever functions are enabled. */
    public static final Set<Role> CORE =
            Set.of(
                    BEAT_OFFICER,
                    ASSISTANT,
                    AREA_LEAD,
                    STATION_LEADER,
                    DUTY_DESK,
                    COMMITTEE_CLERK,
                    DISTRICT_SUPERVISOR,
                    CITY_IT,
                    AUDITOR,
                    RESIDENT,
                    MEDIATOR,
                    REGISTRY_CLERK);

    /**
     * @throws IllegalArgumentException if the code is not two or three capitals
     */
    public Role {
        if (!code.matches("[A-Z]{2,3}")) {
            throw new IllegalArgumentException("role code must be two or three capitals");
        }
    }

    @Override
    public int compareTo(Role other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}

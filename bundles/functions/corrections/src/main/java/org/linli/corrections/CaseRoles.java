package org.linli.corrections;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;

import org.linli.access.Role;

/**
 * Roles that exist while this function is enabled, and the case team, who alone read its records.
 *
 * @see "domain rules, corrections, sections 0 and 8"
 */
final class CaseRoles {
    /** 司法所工作人员: executes the sentence on behalf of the county agency. */
    static final Role JUSTICE_STAFF = new Role("JS");

    /** 未成年人案件专办民警: works with minors. */
    static final Role YOUTH_OFFICER = new Role("YO");

    /** 帮教志愿者: helps one person; reads no file. */
    static final Role VOLUNTEER = new Role("VO");

    private CaseRoles() {}

    /** The officer and his leaders, the clerk who registers papers, the justice office. */
    static Role[] caseTeam() {
        return new Role[] {
            BEAT_OFFICER, AREA_LEAD, STATION_LEADER, REGISTRY_CLERK, JUSTICE_STAFF, YOUTH_OFFICER
        };
    }
}

package org.linli.youth;

import static org.linli.access.Role.STATION_LEADER;

import org.linli.access.Role;

/**
 * Roles that exist while this function is enabled, and who reads a minor's file.
 *
 * @see "domain rules, youth prevention, section 8"
 */
final class YouthRoles {
    /** 未成年人案件专办民警: the only one who works on the files of minors. */
    static final Role YOUTH_OFFICER = new Role("YO");

    /** 综治社工: carries out the measure that names him, and reads nothing else. */
    static final Role SOCIAL_WORKER = new Role("SW");

    private YouthRoles() {}

    /** The juvenile officers, one of whom leads the case, and the leader who decides. */
    static Role[] caseTeam() {
        return new Role[] {YOUTH_OFFICER, STATION_LEADER};
    }
}

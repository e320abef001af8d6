package org.linli.resettlement;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;

import org.linli.access.Role;

/**
 * Roles that exist while this function is enabled, and the case team, who alone read its files.
 *
 * @see "domain rules, resettlement, sections 0 and 8"
 */
final class HelpRoles {
    /** 司法所工作人员: receives people together with the station. */
    static final Role JUSTICE_STAFF = new Role("JS");

    /** 综治社工: carries referrals, and reads nothing else. */
    static final Role SOCIAL_WORKER = new Role("SW");

    /** 未成年人案件专办民警: alone reads a sealed notice. */
    static final Role YOUTH_OFFICER = new Role("YO");

    /** 帮教志愿者: talks with people of his own groups; charge, sentence and institution stay hidden. */
    static final Role VOLUNTEER = new Role("VO");

    private HelpRoles() {}

    /** The officer and his leaders, the clerk who registers papers, the justice office. */
    static Role[] caseTeam() {
        return new Role[] {BEAT_OFFICER, AREA_LEAD, STATION_LEADER, REGISTRY_CLERK, JUSTICE_STAFF};
    }
}

package org.linli.drugcontrol;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;

import org.linli.access.Role;

/**
 * Roles that exist while this function is enabled, and the case team, who alone read its records.
 *
 * @see "domain rules, drug control, sections 0 and 8"
 */
final class CaseRoles {
    /** 禁毒专职工作人员: carries the measures out for the subdistrict. */
    static final Role DRUG_WORKER = new Role("DW");

    /** 未成年人案件专办民警: works with minors, whose files nobody else of the team opens. */
    static final Role YOUTH_OFFICER = new Role("YO");

    private CaseRoles() {}

    /** The officer, the subdistrict's worker, the leader, the clerk who registers papers. */
    static Role[] caseTeam() {
        return new Role[] {
            BEAT_OFFICER, DRUG_WORKER, STATION_LEADER, REGISTRY_CLERK, YOUTH_OFFICER
        };
    }
}

package org.linli.drugcontrol;

import static org.linli.query.Condition.where;

import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.query.Query;
import org.linli.registry.Address;
import org.linli.registry.Divisions;
import org.linli.store.Lookup;

/** Communities that campaigns and activities are counted for. */
final class Communities {
    private Communities() {}

    /** Of communities that the station has not, more would be drug-free than there are (G13). */
    static void ofCampaign(Draft<DrugFreeCampaign> draft, Lookup lookup, Problems problems) {
        boolean typed = draft.changes(DrugFreeCampaign::community);
        problems.when(typed && !isOurs(draft.value().community(), lookup), "DRG-V34", "community");
    }

    /** An activity may be held with the neighbours, but somewhere. */
    static void ofActivity(Draft<Publicity> draft, Lookup lookup, Problems problems) {
        String community = draft.value().community();
        boolean known = Divisions.shipped().hasCommunity(community) || isOurs(community, lookup);
        problems.when(draft.changes(Publicity::community) && !known, "DRG-V34", "community");
    }

    /** Where somebody may live: a village has no quarter, and only some stations list it. */
    private static boolean isOurs(String community, Lookup lookup) {
        return lookup.count(Query.of(Address.class, where(Address::communityCode).is(community)))
                > 0;
    }
}

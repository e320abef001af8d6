package org.linli.registry;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.linli.function.Communities;
import org.linli.query.Query;
import org.linli.store.Lookup;

/**
 * The communities of the station: those of its quarters, those that its segments name, and the
 * villages of its town, which have no quarters.
 */
public final class OwnCommunities implements Communities {
    public static final OwnCommunities OWN = new OwnCommunities();

    /** More than any station has of either. */
    private static final int MOST = 10_000;

    private static final int STREET = 9;

    private OwnCommunities() {}

    @Override
    public Set<String> of(Lookup lookup) {
        Set<String> codes = new TreeSet<>();
        lookup.list(Query.of(Quarter.class).limit(MOST))
                .forEach(quarter -> codes.add(quarter.value().communityCode()));
        lookup.list(Query.of(Segment.class).limit(MOST))
                .forEach(segment -> codes.addAll(segment.value().communities()));
        communities(street(lookup.station().code())).stream()
                .filter(Divisions.shipped()::isVillage)
                .forEach(codes::add);
        return codes;
    }

    /** Those of the station's streets as well: where its next quarter may lie. */
    static Set<String> ofStreets(Lookup lookup) {
        Set<String> codes = OWN.of(lookup);
        Set<String> streets = new TreeSet<>();
        streets.add(street(lookup.station().code()));
        codes.forEach(code -> streets.add(street(code)));
        streets.forEach(street -> codes.addAll(communities(street)));
        return codes;
    }

    private static Set<String> communities(String street) {
        return Divisions.shipped().communities(street).keySet();
    }

    private static String street(String code) {
        return code.substring(0, Math.min(STREET, code.length()));
    }

    @Override
    public String name(String code, Locale language) {
        return Divisions.said(code, language);
    }
}

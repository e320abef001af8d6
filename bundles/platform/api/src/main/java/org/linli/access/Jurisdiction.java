package org.linli.access;

import java.util.Set;
import org.linli.record.Place;

/**
 * The area whose records an account may see.
 *
 * @param station code of the police station
 * @param whole the whole station
 * @param segments codes of segments, where not the whole station
 * @param communities division codes of communities, for committee clerks
 */
public record Jurisdiction(
        String station, boolean whole, Set<String> segments, Set<String> communities) {

    public Jurisdiction {
        segments = Set.copyOf(segments);
        communities = Set.copyOf(communities);
    }

    public static Jurisdiction wholeStation(String station) {
        return new Jurisdiction(station, true, Set.of(), Set.of());
    }

    public static Jurisdiction ofSegments(String station, Set<String> segments) {
        return new Jurisdiction(station, false, segments, Set.of());
    }

    /** A record without a segment belongs to the whole station and to nobody's segment alone. */
    public boolean includes(Place place) {
        if (!place.station().equals(station)) {
            return false;
        }
        return whole
                || (place.segment() != null && segments.contains(place.segment()))
                || (place.community() != null && communities.contains(place.community()));
    }
}

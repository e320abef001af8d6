package org.linli.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.record.Place;

/**
 * The area whose records an account may see.
 *
 * @param station code of the police station
 * @param whole the whole station
 * @param segments codes of segments, where not the whole station
 * @param communities division codes of communities: for an account without segments, as a committee
 *     clerk's, all that lies there; beside segments, what lies there and belongs to no segment yet
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

    /**
     * Whether a record of this place lies within.
     *
     * <p>What names a segment belongs to that segment's officer alone. A shop on a road that no
     * ledger gives to a segment belongs to all officers who have its community.
     */
    public boolean includes(Place place) {
        if (!place.station().equals(station)) {
            return false;
        }
        if (whole) {
            return true;
        }
        return place.segment() != null && !segments.isEmpty()
                ? segments.contains(place.segment())
                : place.community() != null && communities.contains(place.community());
    }

    /** Where something belongs that is entered here and that nothing else places. */
    public Place home() {
        if (whole) {
            return new Place(station, null, null);
        }
        return segments.isEmpty()
                ? new Place(station, first(communities), null)
                : new Place(station, null, first(segments));
    }

    private static @Nullable String first(Set<String> codes) {
        return codes.stream().sorted().findFirst().orElse(null);
    }

    /**
     * What {@link #includes} tells as a condition on records of the station; null if all of them
     * lie within.
     */
    public @Nullable Condition condition() {
        if (whole) {
            return null;
        }
        Condition inCommunity = Condition.field(Condition.COMMUNITY).in(communities);
        if (segments.isEmpty()) {
            return communities.isEmpty() ? Condition.ALWAYS.not() : inCommunity;
        }
        Condition own = Condition.field(Condition.SEGMENT).in(segments);
        return communities.isEmpty()
                ? own
                : own.or(Condition.field(Condition.SEGMENT).empty().and(inCommunity));
    }
}

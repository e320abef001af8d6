package org.linli.indicator.count;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.indicator.Area;
import org.linli.query.Query;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.Records;

/**
 * The parts of the station: its segments and its communities, as the register keeps them. Segments
 * are known by the name of their record type; a station without them is counted as a whole. A
 * segment may lie in several communities, so that neither is a part of the other.
 */
final class Areas {
    private static final String SEGMENT = "segment";

    private final Functions functions;
    private final Records records;
    private final Database database;
    private final Actor node;

    Areas(Functions functions, Records records, Database database, Station station) {
        this.functions = functions;
        this.records = records;
        this.database = database;
        this.node = Actor.system(station.code());
    }

    /** The parts of a kind; of a part that is of the kind itself it alone. */
    List<Area> within(Area whole, Area.Kind parts) {
        Set<String> codes =
                switch (parts) {
                    case STATION -> Set.of();
                    case SEGMENT -> functions.record(SEGMENT).map(this::segments).orElse(Set.of());
                    case COMMUNITY -> communities();
                };
        return codes.stream()
                .sorted()
                .map(code -> new Area(parts, code))
                .filter(part -> whole.kind() == Area.Kind.STATION || part.equals(whole))
                .toList();
    }

    private <T extends Record> Set<String> segments(RecordDefinition<T> segments) {
        Set<String> codes = new HashSet<>();
        records.each(
                node,
                Query.of(segments.type()),
                s -> codes.add(String.valueOf(segments.model().get(s.value(), "code"))));
        return codes;
    }

    private Set<String> communities() {
        return functions
                .communities()
                .map(known -> database.read(t -> known.of(t.lookup())))
                .orElse(Set.of());
    }
}

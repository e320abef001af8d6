package org.linli.indicator.count;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.indicator.Area;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.Records;

/**
 * The parts of the station: its segments and their communities, as the register keeps them. The
 * register is known by the name of its record type; a station without segments is counted as a
 * whole.
 */
final class Areas {
    private static final String SEGMENT = "segment";

    private final Functions functions;
    private final Records records;
    private final Actor node;

    Areas(Functions functions, Records records, Station station) {
        this.functions = functions;
        this.records = records;
        this.node = Actor.system(station.code());
    }

    List<Area> within(Area whole, Area.Kind parts) {
        Optional<RecordDefinition<?>> segments = functions.record(SEGMENT);
        Set<Area> found = new LinkedHashSet<>();
        if (segments.isPresent() && parts != Area.Kind.STATION) {
            add(segments.get(), whole, parts, found);
        }
        return List.copyOf(found);
    }

    private <T extends Record> void add(
            RecordDefinition<T> segments, Area whole, Area.Kind parts, Set<Area> found) {
        Set<String> codes = new TreeSet<>();
        records.each(
                node,
                Query.of(segments.type()),
                s -> {
                    if (parts == Area.Kind.SEGMENT && belongs(segments, s, whole)) {
                        codes.add(String.valueOf(segments.model().get(s.value(), "code")));
                    } else if (parts == Area.Kind.COMMUNITY) {
                        codes.addAll(communities(segments, s));
                    }
                });
        codes.stream()
                .filter(c -> whole.kind() != parts || c.equals(whole.code()))
                .forEach(c -> found.add(new Area(parts, c)));
    }

    private static <T extends Record> boolean belongs(
            RecordDefinition<T> segments, Stored<T> segment, Area whole) {
        return switch (whole.kind()) {
            case STATION -> true;
            case SEGMENT -> whole.code().equals(segments.model().get(segment.value(), "code"));
            case COMMUNITY -> communities(segments, segment).contains(whole.code());
        };
    }

    private static <T extends Record> List<String> communities(
            RecordDefinition<T> segments, Stored<T> segment) {
        return segments.model().get(segment.value(), "communities") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}

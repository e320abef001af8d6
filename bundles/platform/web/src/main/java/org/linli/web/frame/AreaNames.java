package org.linli.web.frame;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.linli.access.Jurisdiction;
import org.linli.function.RecordDefinition;
import org.linli.indicator.Area;
import org.linli.query.Query;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.web.words.Say;

/**
 * What areas are called. A type named {@code segment} that holds a {@code code} and a {@code name}
 * (and a {@code nameEn}) tells it of segments, of communities the function that keeps them; without
 * it the code stands for itself.
 */
public final class AreaNames {
    private static final int MOST = 1_000;

    /** Areas are renamed once in years; each page asks for them several times. */
    private static final Duration HOLDS = Duration.ofMinutes(1);

    private final Platform platform;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Map<String, String> names, Instant until) {}

    public AreaNames(Platform platform) {
        this.platform = platform;
    }

    /** All areas of a kind by code, with their names. */
    public Map<String, String> all(Area.Kind kind, Say say) {
        Instant now = platform.clock().instant();
        String key = kind + say.tag();
        Known before = known.get(key);
        if (before != null && now.isBefore(before.until)) {
            return before.names;
        }
        Map<String, String> names = kind == Area.Kind.COMMUNITY ? communities(say) : segments(say);
        known.put(key, new Known(names, now.plus(HOLDS)));
        return names;
    }

    public String of(Area area, Say say) {
        return switch (area.kind()) {
            case STATION -> say.english() ? platform.station().nameEn() : platform.station().name();
            case SEGMENT -> {
                String name = all(area.kind(), say).get(area.code());
                // 07 is called 7
                String number = area.code().replaceFirst("^0+(?=\\d)", "");
                yield name == null ? say.say("area.segment", "code", number) : name;
            }
            case COMMUNITY -> community(area.code(), say);
        };
    }

    /** The whole station, or the segments and communities of an account. */
    public String of(Jurisdiction jurisdiction, Say say) {
        if (jurisdiction.whole()) {
            return say.english() ? platform.station().nameEn() : platform.station().name();
        }
        List<String> names = new ArrayList<>();
        for (String code : new TreeSet<>(jurisdiction.communities())) {
            names.add(of(new Area(Area.Kind.COMMUNITY, code), say));
        }
        for (String code : new TreeSet<>(jurisdiction.segments())) {
            names.add(of(new Area(Area.Kind.SEGMENT, code), say));
        }
        return names.stream().collect(Collectors.joining(say.say("list.comma")));
    }

    /** Also of one that no record speaks of yet, such as the area of a new account. */
    private String community(String code, Say say) {
        return platform.functions()
                .communities()
                .map(known -> known.name(code, say.language()))
                .filter(name -> !name.equals(code))
                .orElseGet(() -> say.say("area.community", "code", code));
    }

    private Map<String, String> communities(Say say) {
        Map<String, String> names = new TreeMap<>();
        platform.functions()
                .communities()
                .ifPresent(
                        known ->
                                platform.look(known::of)
                                        .forEach(c -> names.put(c, known.name(c, say.language()))));
        return names;
    }

    private Map<String, String> segments(Say say) {
        return platform.functions()
                .record("segment")
                .filter(t -> isText(t.model(), "code") && isText(t.model(), "name"))
                .map(type -> platform.look(lookup -> read(lookup, type, say)))
                .orElse(Map.of());
    }

    private static boolean isText(RecordModel<?> model, String field) {
        return model.hasField(field) && model.field(field).kind() == Kind.TEXT;
    }

    private static <T extends Record> Map<String, String> read(
            Lookup lookup, RecordDefinition<T> type, Say say) {
        RecordModel<T> model = type.model();
        Field name = model.field(say.english() && model.hasField("nameEn") ? "nameEn" : "name");
        Map<String, String> names = new TreeMap<>();
        for (Stored<T> stored : lookup.list(Query.of(type.type()).limit(MOST))) {
            Object label = model.get(stored.value(), name);
            Object known = label == null ? model.get(stored.value(), "name") : label;
            names.put(String.valueOf(model.get(stored.value(), "code")), String.valueOf(known));
        }
        return names;
    }
}

package org.linli.web.duty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.duty.Duty;
import org.linli.web.frame.Visit;

/** Puts duties together that one door, or one record, has in common. */
public final class Stops {
    private final Visit visit;
    private final DutyLines writer;
    private @Nullable String firstForm;

    Stops(Visit visit) {
        this.visit = visit;
        this.writer = new DutyLines(visit);
    }

    /** Overdue, today, or this week. */
    public record Bucket(String title, String note, String icon, String mood, List<Stop> stops) {}

    /** One door, or one record where no door is known; done when all its lines are. */
    public record Stop(String title, String note, boolean done, List<DutyLine> lines) {}

    @Nullable String firstForm() {
        return firstForm;
    }

    void add(List<Bucket> buckets, String key, String icon, String mood, List<Duty> duties) {
        if (duties.isEmpty()) {
            return;
        }
        Map<String, List<Duty>> doors = new LinkedHashMap<>();
        for (Duty duty : duties) {
            doors.computeIfAbsent(door(duty), d -> new ArrayList<>()).add(duty);
        }
        List<Stop> stops = doors.values().stream().map(this::stop).toList();
        String note = visit.say().count("today.stops", stops.size());
        buckets.add(new Bucket(visit.say().say(key), note, icon, mood, stops));
    }

    /** What duties of one door, or one record, have in common. */
    static String door(Duty duty) {
        String address = duty.address();
        return address == null ? duty.type() + "/" + duty.record() : "@" + address;
    }

    private Stop stop(List<Duty> duties) {
        Duty one = duties.getFirst();
        String address = one.address();
        List<DutyLine> lines = duties.stream().map(writer::of).toList();
        for (DutyLine line : lines) {
            if (firstForm == null && line.way() != null) {
                firstForm = line.way().href();
            }
        }
        String key = address == null ? "today.together" : "today.one-visit";
        String note =
                duties.size() > 1 && one.open() ? visit.say().say(key, "n", duties.size()) : "";
        return new Stop(address == null ? one.subjectTitle() : address, note, !one.open(), lines);
    }
}

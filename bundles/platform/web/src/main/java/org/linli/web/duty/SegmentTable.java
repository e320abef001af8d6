package org.linli.web.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.duty.Duties.Owed;
import org.linli.indicator.Area;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;

/** Where it is stuck: a leader's segments, those with most overdue first. */
public final class SegmentTable {
    private static final String SEGMENT = "segment";

    private SegmentTable() {}

    /** A segment, with the way to its Today. */
    public record Line(String name, String href, long overdue, long today, long week) {}

    /**
     * @param owed by segment, of all the visitor sees
     */
    static List<Line> of(Visit visit, Map<String, Owed> owed) {
        if (!leads(visit.actor()) || visit.query().get(SEGMENT) != null) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (String segment : segments(visit)) {
            Owed there = owed.get(segment);
            if (there != null) {
                lines.add(
                        new Line(
                                visit.areas().of(new Area(Area.Kind.SEGMENT, segment), visit.say()),
                                "/" + Parameters.of(SEGMENT, segment).query(),
                                there.before(),
                                there.on(),
                                there.after()));
            }
        }
        lines.sort(
                Comparator.comparingLong(Line::overdue).thenComparingLong(Line::today).reversed());
        return lines;
    }

    /** The visitor, narrowed to the segment he asks for; never widened. */
    static Actor narrowed(Visit visit) {
        String segment = visit.query().get(SEGMENT);
        return segment != null && segments(visit).contains(segment)
                ? in(visit.actor(), segment)
                : visit.actor();
    }

    private static Set<String> segments(Visit visit) {
        Jurisdiction own = visit.actor().jurisdiction();
        return own.whole()
                ? visit.areas().all(Area.Kind.SEGMENT, visit.say()).keySet()
                : new TreeSet<>(own.segments());
    }

    private static boolean leads(Actor actor) {
        return actor.is(Role.STATION_LEADER) || actor.is(Role.AREA_LEAD);
    }

    private static Actor in(Actor actor, String segment) {
        Jurisdiction narrow =
                Jurisdiction.ofSegments(actor.jurisdiction().station(), Set.of(segment));
        return new Actor(
                actor.account(),
                actor.name(),
                actor.staff(),
                actor.roles(),
                narrow,
                actor.channel(),
                actor.purpose(),
                actor.language(),
                actor.terminal());
    }
}

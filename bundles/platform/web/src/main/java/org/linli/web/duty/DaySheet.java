package org.linli.web.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.linli.access.Access.Task;
import org.linli.access.Actor;
import org.linli.duty.Duty;
import org.linli.refusal.Refusal;
import org.linli.store.JournalEntry.Act;
import org.linli.web.duty.Stops.Bucket;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Page;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.words.Days;
import org.linli.web.words.Say;

/**
 * The day's list to take along: one side of A4, door by door, with room to write. What is most
 * urgent is on it; how much is not, stands at its foot.
 */
public final class DaySheet implements Page {
    /** More never fit. */
    private static final int MOST = 40;

    private final Frames frames;
    private final Views views;

    public DaySheet(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    /**
     * @param left how many duties of the week are not on the sheet, in words; empty if all are
     * @param printed by whom and when
     * @param back address of the page it was asked for on
     */
    public record View(
            Frame frame,
            String day,
            List<Bucket> buckets,
            String left,
            String printed,
            String back) {}

    @Override
    public Answer answer(Visit visit) {
        if (!visit.platform().access().may(visit.actor(), Task.TODAY)) {
            throw new Refusal("SYS-403", null);
        }
        LocalDate today = visit.days().today();
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Actor actor = SegmentTable.narrowed(visit);
        List<Duty> due = fitting(visit, visit.platform().duties().due(actor, sunday, MOST), today);
        long all = visit.platform().duties().count(actor, sunday);
        // Paper leaves the house: that it did is told like any export.
        visit.platform()
                .journal()
                .record(
                        visit.actor(),
                        Act.EXPORTED,
                        "today",
                        null,
                        List.of(),
                        "{\"count\":" + due.size() + "}");
        Say say = visit.say();
        String title =
                visit.areas().of(actor.jurisdiction(), say)
                        + say.say("dot")
                        + say.say("today.sheet");
        View view =
                new View(
                        frames.around(visit, title),
                        visit.days().dayOfWeek(today),
                        buckets(visit, due, today),
                        all > due.size() ? say.count("today.sheet.left", all - due.size()) : "",
                        say.say(
                                "today.sheet.printed",
                                "name",
                                visit.actor().name(),
                                "at",
                                Days.minute(visit.platform().clock().instant())),
                        "/" + visit.query().query());
        return views.page("day-sheet", view);
    }

    /** The first ones, as many as one side holds. */
    private static List<Duty> fitting(Visit visit, List<Duty> due, LocalDate today) {
        DutyLines writer = new DutyLines(visit);
        SheetRoom room = new SheetRoom();
        List<Duty> fitting = new ArrayList<>();
        for (Duty duty : due) {
            String address = duty.address() == null ? duty.subjectTitle() : duty.address();
            String door = Integer.signum(duty.dueOn().compareTo(today)) + " " + Stops.door(duty);
            if (!room.takes(door, address, writer.of(duty))) {
                break;
            }
            fitting.add(duty);
        }
        return fitting;
    }

    private static List<Bucket> buckets(Visit visit, List<Duty> due, LocalDate today) {
        Stops stops = new Stops(visit);
        List<Bucket> buckets = new ArrayList<>();
        stops.add(buckets, "today.overdue", "", "", TodayPage.before(due, today));
        stops.add(buckets, "today.today", "", "", TodayPage.on(due, today));
        stops.add(buckets, "today.week", "", "", TodayPage.after(due, today));
        return buckets;
    }
}

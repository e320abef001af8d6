package org.linli.web.duty;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerms;
import org.linli.function.DutyRule;
import org.linli.function.FunctionModel;
import org.linli.function.PeriodRule;
import org.linli.function.RecordDefinition;
import org.linli.refusal.Refusal;
import org.linli.store.Lookup;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Page;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.words.Periods;
import org.linli.web.words.Say;

/** 办理期限: how long every rule gives, by which law, and what the district has set instead. */
public final class PeriodsPage implements Page {
    private static final String LIST = "/records/duty-term";

    private final Frames frames;
    private final Views views;

    public PeriodsPage(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    /**
     * @param all address of what was set, by whom and when
     */
    public record View(Frame frame, String all, List<Group> groups) {}

    /** The duties of one function. */
    public record Group(String name, List<Line> lines) {}

    /**
     * One rule.
     *
     * @param notes the default, where something else is in force, and what will be later
     * @param set address of the form that sets another period; null if none can be set, or not by
     *     the reader
     */
    public record Line(
            String duty,
            String owner,
            String period,
            boolean byLaw,
            boolean byDistrict,
            List<String> notes,
            String basis,
            @Nullable String set) {}

    @Override
    public Answer answer(Visit visit) {
        RecordDefinition<DutyTerm> type = visit.platform().functions().record(DutyTerm.class);
        if (!visit.platform().access().mayRead(visit.actor(), type)) {
            throw new Refusal("SYS-403", null);
        }
        boolean sets = visit.platform().access().mayCreate(visit.actor(), type);
        DutyTerms terms = visit.platform().look(Lookup::dutyTerms);
        List<Group> groups = new ArrayList<>();
        for (FunctionModel function : visit.platform().functions().enabled()) {
            List<Line> lines = new ArrayList<>();
            function.duties().stream()
                    .filter(rule -> sets || reads(visit, rule))
                    .map(rule -> line(visit, function, rule, terms, sets))
                    .forEach(lines::add);
            function.periods().stream()
                    .filter(period -> sets || reads(visit, function))
                    .map(period -> line(visit, function, period, terms, sets))
                    .forEach(lines::add);
            if (!lines.isEmpty()) {
                groups.add(new Group(visit.say().function(function), lines));
            }
        }
        String title = visit.say().say("nav.periods");
        return views.page("periods", new View(frames.around(visit, title), LIST, groups));
    }

    /** Who has nothing to do with a kind of record need not know how it is worked on. */
    private static boolean reads(Visit visit, DutyRule<?> rule) {
        RecordDefinition<?> about = visit.platform().functions().record(rule.type());
        return visit.platform().access().mayRead(visit.actor(), about);
    }

    private static boolean reads(Visit visit, FunctionModel function) {
        return function.records().stream()
                .anyMatch(r -> visit.platform().access().mayRead(visit.actor(), r));
    }

    /** A period that nobody owes: of keeping, or from which on somebody else decides. */
    private static Line line(
            Visit visit, FunctionModel function, PeriodRule rule, DutyTerms terms, boolean sets) {
        Say say = visit.say();
        LocalDate today = visit.platform().today();
        String shipped = Periods.of(say, rule.term());
        String now = Periods.of(say, rule.on(today, terms));
        String kept = rule.kept();
        List<String> notes = new ArrayList<>();
        if (!now.equals(shipped)) {
            notes.add(say.say("within.shipped", "period", shipped));
        }
        coming(visit, terms.of(rule.key()), day -> Periods.of(say, rule.on(day, terms)), notes);
        return new Line(
                kept == null
                        ? function.labels().get("period." + rule.code(), say.language())
                        : say.say(
                                "within.keeping",
                                "type",
                                function.labels().get(kept, say.language())),
                "–",
                now,
                false,
                !now.equals(shipped),
                notes,
                rule.basis(),
                sets ? LIST + "/new?rule=" + rule.key() : null);
    }

    private static Line line(
            Visit visit, FunctionModel function, DutyRule<?> rule, DutyTerms terms, boolean sets) {
        Say say = visit.say();
        LocalDate today = visit.platform().today();
        String shipped = period(say, rule, today, DutyTerms.DEFAULTS);
        String now = period(say, rule, today, terms);
        boolean otherwise = !now.equals(shipped);
        return new Line(
                function.labels().get("duty." + rule.code(), say.language()),
                say.role(rule.owner()),
                now,
                rule.statutory(),
                otherwise,
                notes(visit, rule, terms, otherwise ? shipped : null),
                rule.basis(),
                sets && rule.settable() ? LIST + "/new?rule=" + rule.key() : null);
    }

    /** What is in force for what begins on a day. */
    private static String period(Say say, DutyRule<?> rule, LocalDate day, DutyTerms terms) {
        Term once = rule.termFor(day, terms);
        if (once != null) {
            return Periods.of(say, once);
        }
        Period every = rule.everyFor(day, terms);
        return every == null ? say.say("within.recurring") : Periods.every(say, every);
    }

    /**
     * @param shipped the default; null where it is in force
     */
    private static List<String> notes(
            Visit visit, DutyRule<?> rule, DutyTerms terms, @Nullable String shipped) {
        Say say = visit.say();
        List<String> notes = new ArrayList<>();
        if (shipped != null) {
            notes.add(say.say("within.shipped", "period", shipped));
        }
        if (rule.settable()) {
            coming(visit, terms.of(rule.key()), day -> period(say, rule, day, terms), notes);
        }
        return notes;
    }

    /** What is set for later days. */
    private static void coming(
            Visit visit,
            List<DutyTerm> set,
            Function<LocalDate, String> period,
            List<String> notes) {
        for (DutyTerm one : set.reversed()) {
            LocalDate from = one.validFrom();
            if (from.isAfter(visit.platform().today())) {
                notes.add(
                        visit.say()
                                .say(
                                        "within.coming",
                                        "day",
                                        visit.days().day(from),
                                        "period",
                                        period.apply(from)));
            }
        }
    }
}

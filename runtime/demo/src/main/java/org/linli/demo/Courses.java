package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays the courses of all corrections around the given day.
 *
 * <p>Open terms began one to thirty months ago and have as long to go; a few end within the week or
 * the month. For some the day itself is arranged: their window for a report or a visit ended
 * lately, ends today or ends within the week, and nothing is recorded in it.
 */
final class Courses {
    private static final int LONGEST_BACK_MONTHS = 30;
    private static final int LONGEST_AHEAD_MONTHS = 30;
    private static final int LONGEST_CLOSED_DAYS = 720;

    /**
     * Left of a term whose windows are arranged, which moves the term back by up to two windows.
     */
    private static final int LEAST_LEFT_MONTHS = 7;

    /** Strict management is for the first months; whoever keeps the rules is moved to general. */
    private static final int LONGEST_STRICT_MONTHS = 4;

    private static final int ONE_LATE_AMONG = 30;

    private final Judgments judgments;
    private final Chance chance;
    private final LocalDate today;
    private int made;

    Courses(Judgments judgments, Chance chance, LocalDate today) {
        this.judgments = judgments;
        this.chance = chance;
        this.today = today;
    }

    /** All courses, the earliest start first. */
    List<Course> around(StationSize size) {
        List<Course> courses = new ArrayList<>();
        for (TodaysWork work : TodaysWork.values()) {
            for (int number = 0; number < work.casesOf(size.openCases()); number++) {
                courses.add(open(work, number));
            }
        }
        while (courses.size() < size.openCases()) {
            courses.add(open(TodaysWork.NOTHING_SPECIAL, courses.size()));
        }
        for (int number = 0; number < size.closedCases(); number++) {
            courses.add(closed());
        }
        courses.sort(Comparator.comparing(Course::start));
        return courses;
    }

    private Course open(TodaysWork work, int number) {
        LocalDate day = today;
        return switch (work) {
            case TERM_ENDS_THIS_WEEK -> ending(day.plusDays(number * 2L % 7), false, work);
            case TERM_ENDS_THIS_MONTH -> ending(day.plusDays(chance.between(7, 29)), false, work);
            case REPORT_OVERDUE -> arranged(Work.REPORT, day.minusDays(1 + number * 2L), work);
            case REPORT_DUE_TODAY -> arranged(Work.REPORT, day, work);
            case REPORT_DUE_THIS_WEEK -> arranged(Work.REPORT, day.plusDays(1 + number % 6), work);
            case VISIT_OVERDUE -> arranged(Work.VISIT, day.minusDays(3 + number * 4L), work);
            case VISIT_DUE_TODAY -> arranged(Work.VISIT, day, work);
            case NOTHING_SPECIAL -> usual(number);
        };
    }

    private Course usual(int number) {
        ManagementLevel level = ManagementLevel.ofCase(number);
        Judgment judgment;
        LocalDate start;
        do {
            judgment = judgments.next();
            start = start(judgment.termMonths());
        } while (level == ManagementLevel.STRICT
                && start.isBefore(today.minusMonths(LONGEST_STRICT_MONTHS)));
        return course(judgment, level, start, TodaysWork.NOTHING_SPECIAL, false);
    }

    /** A day that leaves the term begun and unfinished today. */
    private LocalDate start(int months) {
        int least = Math.max(1, months - LONGEST_AHEAD_MONTHS);
        int most = Math.min(months - 1, LONGEST_BACK_MONTHS - 1);
        return today.minusMonths(chance.between(least, most)).minusDays(chance.between(0, 27));
    }

    private Course arranged(Work work, LocalDate windowEnd, TodaysWork reason) {
        Judgment judgment;
        LocalDate start;
        do {
            judgment = judgments.next();
            start = start(judgment.termMonths());
        } while (Course.lastDay(start, judgment.termMonths())
                .isBefore(today.plusMonths(LEAST_LEFT_MONTHS)));
        int lag = daysUntilReported();
        LocalDate reported =
                Rhythm.anchorFor(
                        ManagementLevel.GENERAL.every(work), windowEnd, start.plusDays(lag));
        return new Course(
                judgment,
                ManagementLevel.GENERAL,
                reported.minusDays(lag),
                reported,
                false,
                reason);
    }

    private Course closed() {
        LocalDate end = today.minusDays(chance.between(3, LONGEST_CLOSED_DAYS));
        return ending(end, true, TodaysWork.NOTHING_SPECIAL);
    }

    /** A term of whole months that ends on this very day. */
    private Course ending(LocalDate end, boolean closed, TodaysWork work) {
        Judgment judgment;
        LocalDate start;
        do {
            judgment = judgments.next();
            start = end.plusDays(1).minusMonths(judgment.termMonths());
        } while ((!closed && judgment.termMonths() > LONGEST_BACK_MONTHS)
                || !Course.lastDay(start, judgment.termMonths()).equals(end));
        return course(judgment, ManagementLevel.GENERAL, start, work, closed);
    }

    private Course course(
            Judgment judgment,
            ManagementLevel level,
            LocalDate start,
            TodaysWork work,
            boolean closed) {
        LocalDate reported = start.plusDays(daysUntilReported());
        return new Course(judgment, level, start, reported, closed, work);
    }

    /** Ten days are allowed; one among thirty comes later. */
    private int daysUntilReported() {
        boolean late = ++made % ONE_LATE_AMONG == ONE_LATE_AMONG / 3;
        return late ? chance.between(13, 22) : chance.between(1, 9);
    }
}

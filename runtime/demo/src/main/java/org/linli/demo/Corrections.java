package org.linli.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Opens a file for each course, and keeps the record of what was done. */
final class Corrections {
    private final Chance chance;
    private final Names names;
    private final Staff staff;
    private final LocalDate today;
    private final Map<Integer, Integer> filesOfYear = new HashMap<>();

    Corrections(Chance chance, Names names, Staff staff, LocalDate today) {
        this.chance = chance;
        this.names = names;
        this.staff = staff;
        this.today = today;
    }

    /**
     * @param courses in the order of their start; files are numbered in this order
     * @param subjects as many
     */
    List<CorrectionCase> cases(List<Course> courses, List<Resident> subjects) {
        List<String> contacts = List.of(contact(Sex.FEMALE, 41), contact(Sex.MALE, 34));
        List<CorrectionCase> cases = new ArrayList<>();
        int paper = 0;
        for (int at = 0; at < courses.size(); at++) {
            Course course = courses.get(at);
            Resident subject = subjects.get(at);
            // Other people's papers lie between ours.
            paper += chance.between(1, 9);
            cases.add(
                    new CorrectionCase(
                            number(course),
                            subject,
                            course.judgment().court().paper(course.start(), paper),
                            contacts.get(subject.livesAt().segment().number() % contacts.size()),
                            course));
        }
        return cases;
    }

    /** Rows of the work ledger for one case, up to yesterday. */
    List<List<String>> work(CorrectionCase file) {
        return Stream.of(Work.values())
                .flatMap(work -> days(file.course(), work).map(day -> row(file, work, day)))
                .sorted((one, other) -> one.get(2).compareTo(other.get(2)))
                .toList();
    }

    private List<String> row(CorrectionCase file, Work work, LocalDate day) {
        Segment segment = file.subject().livesAt().segment();
        // A colleague stands in now and then.
        Segment beat = chance.percent(92) ? segment : chance.oneOf(Segment.ALL);
        return List.of(
                file.number(),
                work.label(),
                day.toString(),
                staff.badgeOf(beat),
                work.note(chance));
    }

    private Stream<LocalDate> days(Course course, Work work) {
        Rhythm rhythm = course.rhythm(work);
        boolean leftOpen = course.todaysWork().leavesOpen(work);
        LocalDate lastDay = course.closed() ? course.end() : today;
        return IntStream.iterate(0, window -> rhythm.opens(window).isBefore(lastDay), w -> w + 1)
                .filter(window -> !(leftOpen && standsOpen(rhythm, window)))
                .mapToObj(window -> dayIn(rhythm, window, work))
                .filter(day -> day.isBefore(today) && !day.isAfter(course.end()));
    }

    /** The window that ended lately or is running: the one that the day's work is about. */
    private boolean standsOpen(Rhythm rhythm, int window) {
        return !rhythm.ends(window).isBefore(today.minusDays(14));
    }

    /**
     * Most come in the last days of the window, every third on the very last; visits on weekdays.
     */
    private LocalDate dayIn(Rhythm rhythm, int window, Work work) {
        int daysBefore =
                chance.percent(33)
                        ? 0
                        : chance.percent(75) ? chance.between(1, 6) : chance.between(7, 20);
        LocalDate day = rhythm.ends(window).minusDays(daysBefore);
        int intoTheWeekend = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        if (work == Work.VISIT && intoTheWeekend > 0) {
            day = day.minusDays(intoTheWeekend);
        }
        return day.isBefore(rhythm.opens(window)) ? rhythm.opens(window) : day;
    }

    private String number(Course course) {
        int year = course.start().getYear();
        return "SJ%d%04d".formatted(year, filesOfYear.merge(year, 1, Integer::sum));
    }

    private String contact(Sex sex, int age) {
        return names.name(names.surname(), sex, today.minusYears(age));
    }
}

package org.linli.resettlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.calendar.Window;
import org.linli.indicator.Period;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/** The windows in which somebody had to be talked with, counted for the figure R5. */
final class TalkWindows {
    private TalkWindows() {}

    /** How many windows ended in the period; cancelled ones are left out. */
    static long ended(Stored<HelpCase> of, Period period, Lookup lookup) {
        return windows(of.value(), period, lookup).size();
    }

    /** In how many of them somebody talked, or the person asked for another day. */
    static long kept(Stored<HelpCase> of, Period period, Lookup lookup) {
        List<LocalDate> talks =
                lookup.linked(HelpTalk.class, HelpTalk::helpCase, of.ref()).stream()
                        .map(Stored::value)
                        .filter(HelpTalk::isKept)
                        .map(HelpTalk::talkedDay)
                        .filter(Objects::nonNull)
                        .toList();
        return windows(of.value(), period, lookup).stream()
                .filter(window -> talks.stream().anyMatch(window::contains))
                .count();
    }

    /**
     * Without the justice agency's paper nobody can say how many there were; in one that still runs
     * there is time for a talk.
     */
    private static List<Window> windows(HelpCase of, Period period, Lookup lookup) {
        if (of.helpCategory() == null || of.reportedOn() == null) {
            return List.of();
        }
        LocalDate end = of.lastDay();
        LocalDate ended = period.lastBy(lookup.today());
        LocalDate last = end == null || end.isAfter(ended) ? ended : end;
        return Stream.of(HelpCategory.values())
                .flatMap(category -> Stream.ofNullable(category.talks(of, lookup.dutyTerms())))
                .flatMap(talks -> talks.endingBetween(period.first(), last).stream())
                .filter(window -> !of.isCancelled(window))
                .toList();
    }
}

package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays community detox and rehabilitation around the given day, with their tests.
 *
 * <p>Terms of three years began one to thirty-four months ago. Tests are monthly in the first year,
 * every two months in the second, every three in the third; all are negative but one among ninety.
 * For every third person the window that ended lately, or ends soon, has none.
 */
final class Rehabilitations {
    private static final List<String> SUBSTANCES = List.of("海洛因", "冰毒", "氯胺酮", "合成大麻素");

    /** Months from the report to the beginning of each window, and to the end of the last. */
    private static final int[] OPENS =
            IntStream.concat(
                            IntStream.rangeClosed(0, 12),
                            IntStream.concat(
                                    IntStream.rangeClosed(1, 6).map(k -> 12 + 2 * k),
                                    IntStream.rangeClosed(1, 4).map(k -> 24 + 3 * k)))
                    .toArray();

    private static final int LATELY_DAYS = 14;
    private static final int ONE_POSITIVE_AMONG = 90;

    private final Chance chance;
    private final Staff staff;
    private final LocalDate today;
    private int tested;

    Rehabilitations(Chance chance, Staff staff, LocalDate today) {
        this.chance = chance;
        this.staff = staff;
        this.today = today;
    }

    List<Rehabilitation> around(List<Resident> subjects) {
        List<Rehabilitation> files = new ArrayList<>();
        for (Resident subject : subjects) {
            int number = files.size() + 1;
            LocalDate start =
                    today.minusMonths(chance.between(1, 34)).minusDays(chance.between(0, 27));
            files.add(
                    new Rehabilitation(
                            "JD%d%03d".formatted(today.getYear(), number),
                            subject,
                            number % 3 != 0,
                            chance.oneOf(SUBSTANCES),
                            start,
                            earlier(start.plusDays(chance.between(0, 7)), today.minusDays(1)),
                            number % 3 == 1));
        }
        return files;
    }

    /** Rows of the ledger of tests for one person, up to yesterday. */
    List<List<String>> tests(Rehabilitation file) {
        List<List<String>> rows = new ArrayList<>();
        for (int window = 0; window + 1 < OPENS.length; window++) {
            LocalDate opens = file.start().plusMonths(OPENS[window]);
            LocalDate closes = file.start().plusMonths(OPENS[window + 1]).minusDays(1);
            LocalDate day = closes.minusDays(chance.between(0, 9));
            boolean open = file.leftOpen() && !closes.isBefore(today.minusDays(LATELY_DAYS));
            if (day.isBefore(today) && !day.isBefore(opens) && !open) {
                rows.add(row(file, day));
            }
        }
        return rows;
    }

    private List<String> row(Rehabilitation file, LocalDate day) {
        boolean positive = ++tested % ONE_POSITIVE_AMONG == 0;
        return List.of(
                file.number(),
                day.toString(),
                "尿检",
                positive ? "阳性" : "阴性",
                staff.badgeOf(file.subject().livesAt().segment()));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

package org.linli.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Issues identity numbers that fit every check and belong to nobody: province 71 and area 0000 to
 * 0009 are not in use.
 *
 * <p>No number is issued twice. Sequences from 900 on stay free for the named test persons of the
 * project.
 *
 * @see "GB 11643-1999; domain rules, cross-cutting, section 6"
 */
final class CitizenNumbers {
    private static final LocalDate FIRST_DAY = LocalDate.of(1890, 1, 1);
    private static final int DAYS = 366 * 250;
    private static final int SEQUENCES = 450;
    // Shares no factor with 450, so the steps visit every sequence once before any comes again.
    private static final int STEP = 37;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Chance chance;
    private final short[] issued = new short[DAYS * 2];

    CitizenNumbers(Chance chance) {
        this.chance = chance;
    }

    /**
     * @throws IllegalStateException if all 450 numbers of that day and sex are issued
     */
    String issue(LocalDate born, Sex sex) {
        int day = (int) ChronoUnit.DAYS.between(FIRST_DAY, born);
        int parity = sex == Sex.MALE ? 1 : 0;
        int already = issued[day * 2 + parity]++;
        if (already == SEQUENCES) {
            throw new IllegalStateException("no sequence left for a day of birth");
        }
        int sequence = 2 * ((day + already * STEP) % SEQUENCES) + parity;
        String first17 =
                "71000%d%s%03d".formatted(chance.between(0, 9), DAY.format(born), sequence);
        return first17 + checkCharacter(first17);
    }

    static char checkCharacter(String first17) {
        // ISO 7064 MOD 11-2, which the weights 7 9 10 5 8 4 2 ... of the standard spell out.
        int remainder = 0;
        for (int at = 0; at < 17; at++) {
            remainder = (remainder + first17.charAt(at) - '0') * 2 % 11;
        }
        return "10X98765432".charAt(remainder);
    }
}

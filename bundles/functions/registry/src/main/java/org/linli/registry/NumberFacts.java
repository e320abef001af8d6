package org.linli.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.identity.CitizenNumber;
import org.linli.identity.Sex;
import org.linli.refusal.Refusal;

/**
 * What an identity number tells about its holder, so that nobody types it twice.
 *
 * @param number in its clean form
 */
record NumberFacts(String number, Sex sex, LocalDate birthDate) {

    /**
     * Reads a number and compares it with what was typed beside it.
     *
     * @throws Refusal VAL-010 to VAL-014 for the number, REG-P-02 or REG-P-04 if sex or birth date
     *     contradict it
     */
    static NumberFacts read(
            String typed, @Nullable Sex sex, @Nullable LocalDate birthDate, LocalDate today) {
        CitizenNumber number = number(typed, today);
        // GB/T 2261.1 knows 0 and 9 for a sex that nobody wrote down: they contradict nothing.
        boolean stated = sex == Sex.MALE || sex == Sex.FEMALE;
        if (stated && sex != number.sex()) {
            throw new Refusal("REG-P-02", "sex");
        }
        if (birthDate != null && !birthDate.equals(number.birthDate())) {
            throw new Refusal("REG-P-04", "birthDate");
        }
        return new NumberFacts(number.text(), number.sex(), number.birthDate());
    }

    private static CitizenNumber number(String typed, LocalDate today) {
        try {
            return CitizenNumber.read(typed, today);
        } catch (Refusal refused) {
            throw new Refusal(refused.code(), "idNumber");
        }
    }
}

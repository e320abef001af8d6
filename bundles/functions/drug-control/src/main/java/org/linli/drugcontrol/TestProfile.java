package org.linli.drugcontrol;

import org.linli.calendar.Windows;

/**
 * How often tests are laid down (检测方案). Random tests come on top and replace none of them.
 *
 * @see "domain rules, drug control, section 5"
 */
public enum TestProfile {
    STD_22(Standard.WINDOWS),
    /** Twice a month in the first half year. */
    INT_28(
            Windows.everyMonths(1)
                    .times(6)
                    .split(15)
                    .then(Windows.everyMonths(1).times(6))
                    .then(Windows.everyMonths(2).times(6))
                    .then(Windows.everyMonths(3).times(4))),
    /** As for detox, as far as the ordered term goes (Anti-Drug Law art. 48). */
    REHAB_STD(Standard.WINDOWS),
    REHAB_LIGHT_12(
            Windows.everyMonths(2)
                    .times(6)
                    .then(Windows.everyMonths(3).times(4))
                    .then(Windows.everyMonths(6).times(2)));

    private final Windows windows;

    TestProfile(Windows windows) {
        this.windows = windows;
    }

    /** From the day of the report on, one test in each. */
    public Windows windows() {
        return windows;
    }

    /** Monthly in the first year, every two months in the second, every three in the third. */
    static final class Standard {
        static final Windows WINDOWS =
                Windows.everyMonths(1)
                        .times(12)
                        .then(Windows.everyMonths(2).times(6))
                        .then(Windows.everyMonths(3).times(4));

        private Standard() {}
    }
}

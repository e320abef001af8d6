package org.linli.demo;

import java.time.Period;

/** 管理等级, and with it how often a person reports and is visited. */
enum ManagementLevel {
    GENERAL("普管", Period.ofMonths(1), Period.ofMonths(3)),
    STRICT("严管", Period.ofDays(7), Period.ofMonths(1)),
    LENIENT("宽管", Period.ofMonths(2), Period.ofMonths(3));

    private final String label;
    private final Period reports;
    private final Period visits;

    ManagementLevel(String label, Period reports, Period visits) {
        this.label = label;
        this.reports = reports;
        this.visits = visits;
    }

    /**
     * About four in five are general, one in eight strict; the counting keeps small towns mixed.
     */
    static ManagementLevel ofCase(int number) {
        if (number % 6 == 1) {
            return STRICT;
        }
        return number % 10 == 2 ? LENIENT : GENERAL;
    }

    String label() {
        return label;
    }

    Period every(Work work) {
        return work == Work.REPORT ? reports : visits;
    }
}

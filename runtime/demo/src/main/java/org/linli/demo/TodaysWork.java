package org.linli.demo;

/** Why an open case asks for something these days; most ask for nothing yet. */
enum TodaysWork {
    TERM_ENDS_THIS_WEEK(3),
    TERM_ENDS_THIS_MONTH(5),
    REPORT_OVERDUE(5),
    REPORT_DUE_TODAY(4),
    REPORT_DUE_THIS_WEEK(8),
    VISIT_OVERDUE(3),
    VISIT_DUE_TODAY(2),
    NOTHING_SPECIAL(0);

    private static final int OPEN_CASES_OF_REFERENCE = 132;

    private final int cases;

    TodaysWork(int cases) {
        this.cases = cases;
    }

    /** How many of so many open cases are like this; at least one of each kind. */
    int casesOf(int openCases) {
        return Math.ceilDiv(cases * openCases, OPEN_CASES_OF_REFERENCE);
    }

    /** The work that stands open, if that is the reason. */
    boolean leavesOpen(Work work) {
        return switch (this) {
            case REPORT_OVERDUE, REPORT_DUE_TODAY, REPORT_DUE_THIS_WEEK -> work == Work.REPORT;
            case VISIT_OVERDUE, VISIT_DUE_TODAY -> work == Work.VISIT;
            case TERM_ENDS_THIS_WEEK, TERM_ENDS_THIS_MONTH, NOTHING_SPECIAL -> false;
        };
    }
}

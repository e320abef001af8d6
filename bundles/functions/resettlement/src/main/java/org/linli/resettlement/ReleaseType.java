package org.linli.resettlement;

import java.time.LocalDate;
import java.time.Period;
import org.linli.calendar.Term;

/** On what somebody comes back. */
public enum ReleaseType {
    PRISON,
    DETENTION_HOUSE,
    CORRECTIONS,
    PARDON,
    /** Re-education through labour, abolished on 2013-12-28: history alone (RES-V01). */
    RETL;

    /** The last day on which anybody was released from it. */
    static final LocalDate RETL_ENDED = LocalDate.of(2013, 12, 28);

    private static final int YEARS = 5;
    private static final int YEARS_AFTER_SUPERVISION = 3;

    /** How long help is offered; the day of release counts. A local value, to be confirmed. */
    public Term helpFor() {
        boolean supervised = this == CORRECTIONS || this == RETL;
        return Term.inclusive(Period.ofYears(supervised ? YEARS_AFTER_SUPERVISION : YEARS));
    }

    /** Prison and detention house give a release certificate (Prison Law art. 35). */
    public boolean certified() {
        return this == PRISON || this == DETENTION_HOUSE;
    }
}

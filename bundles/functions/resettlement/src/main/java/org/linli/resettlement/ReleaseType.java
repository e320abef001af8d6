package org.linli.resettlement;

import java.time.LocalDate;
import java.time.Period;
import org.linli.calendar.Term;
import org.linli.store.Lookup;

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

    /**
     * How long help is offered unless the district decides otherwise; the day of release counts.
     */
    static final Term HELP = Term.inclusive(Period.ofYears(5));

    static final Term HELP_AFTER_SUPERVISION = Term.inclusive(Period.ofYears(3));

    /** The last day of help for who was released on a day. */
    LocalDate lastDayOfHelp(LocalDate released, Lookup lookup) {
        return isSupervised()
                ? lookup.lastDay("resettlement.D14-SHORT", HELP_AFTER_SUPERVISION, released)
                : lookup.lastDay("resettlement.D14", HELP, released);
    }

    boolean isSupervised() {
        return this == CORRECTIONS || this == RETL;
    }

    /** Prison and detention house give a release certificate (Prison Law art. 35). */
    public boolean certified() {
        return this == PRISON || this == DETENTION_HOUSE;
    }
}

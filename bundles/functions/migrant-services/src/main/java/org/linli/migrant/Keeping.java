package org.linli.migrant;

import org.linli.calendar.Term;

/**
 * How long what is over is kept; the periods are the domain's and to be confirmed by the district.
 *
 * @see "domain rules, migrant services, section 9"
 */
final class Keeping {
    /** From the leaving, RC-3. */
    static final Term REGISTRATIONS = Term.years(3);

    /** From the end of a permit or its refusal, and from the leaving of a guest, RC-10. */
    static final Term PERMITS_AND_STAYS = Term.years(10);

    /** From the check, or from the day the hazard it found was put right, RC-5. */
    static final Term CHECKS = Term.years(5);

    /** From the activity, RC-1. */
    static final Term SIGN_INS = Term.years(1);

    private Keeping() {}
}

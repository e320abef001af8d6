package org.linli.demo;

/**
 * How large a station is to be made.
 *
 * @param residents persons registered here; the ledger holds exactly these, and the slips beside
 * @param households at most as many as residents
 * @param premises shops, companies, schools and offices
 * @param openCases persons under community correction today
 * @param closedCases corrections that ended within the last two years
 * @param slips rows of the residents' ledger with a typing mistake, for the reject page
 * @see "domain rules, cross-cutting, section 2, for the figures of the reference station"
 */
public record StationSize(
        int residents, int households, int premises, int openCases, int closedCases, int slips) {

    /** The reference station: 59,398 residents in 17,056 households, 7,500 premises. */
    public static final StationSize REFERENCE = new StationSize(59_398, 17_056, 7_500, 132, 58, 24);

    /** A station that a test imports in a moment. */
    public static final StationSize SMALL = new StationSize(600, 172, 80, 10, 2, 6);

    private static final int HOUSEHOLDS_TO_A_RENTAL = 28;

    public StationSize {
        if (households < 1 || residents < households || residents > households * 7) {
            throw new IllegalArgumentException("households must have one to seven members");
        }
        int known = openCases + closedCases;
        if ((known + returned(known) + volunteers(known)) * 2 > households) {
            throw new IllegalArgumentException("a case or a volunteer in every other household");
        }
    }

    /**
     * Let flats. Far fewer than the 8,983 of the reference station, so that a demonstration starts
     * as quickly as before.
     */
    int rentals() {
        return Math.max(6, households / HOUSEHOLDS_TO_A_RENTAL);
    }

    /** Persons in community detox or rehabilitation: one for three open corrections. */
    int rehabilitations() {
        return Math.max(3, openCases / 3);
    }

    int cases() {
        return openCases + closedCases;
    }

    /** People who came back within a year: 148 at the reference station. */
    int returned() {
        return returned(cases());
    }

    /** Members of the teams: 825 at the reference station. */
    int volunteers() {
        return volunteers(cases());
    }

    private static int returned(int cases) {
        return cases * 148 / 190;
    }

    private static int volunteers(int cases) {
        return cases * 825 / 190;
    }
}

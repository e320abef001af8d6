package org.linli.pages;

/**
 * Minors of the domain's own list (youth prevention, section 10) and the parent of all of them,
 * with the forms of a case about one.
 */
record Minor(String number, String name) {
    /** A boy, born 2009-04-12. */
    static final Minor H = new Minor("710003200904129978", "何示例");

    /** A boy, born 2010-08-31. */
    static final Minor J = new Minor("710003201008319970", "季示例");

    /** A girl, born 2012-02-29. */
    static final Minor K = new Minor("710003201202299969", "康示例");

    static final Newcomer PARENT_Q = new Newcomer("710003198809099969", "齐示例");

    /** Who it is about, and the parent, in the base register; each test may ask for it. */
    static void enter(Workplace officer, Newcomer... people) {
        for (Newcomer one : people) {
            officer.open("/search?q=" + one.number());
            if (officer.find(".hits a").count() == 0) {
                one.enter(officer);
            }
        }
    }

    Newcomer asPerson() {
        return new Newcomer(number, name);
    }

    /** The form of a lead, filled and not sent. */
    Workplace lead(Station station, Workplace officer, String conduct, String... items) {
        enter(officer, asPerson(), PARENT_Q);
        officer.openOnDuty("/records/youth-case/new");
        officer.pick("minor", number)
                .pick("guardian", PARENT_Q.number())
                .choose("guardianSituation", "NORMAL")
                .enter("reportedOn", conduct)
                .choose("source", "REPORT")
                .enter("conductDate", conduct)
                .enter("facts", "在超市拿走商品")
                .pick("caseOfficer", station.paper().officerOf("第9责任段"));
        for (String item : items) {
            officer.choose("items", item);
        }
        return officer;
    }

    /** A case that is looked into since the day of the conduct; answers its address. */
    String investigated(Station station, Workplace officer, String conduct, String... items) {
        lead(station, officer, conduct, items).send().onDuty();
        officer.press("受理调查")
                .enter("acceptedOn", conduct)
                .enter("guardianToldOn", conduct)
                .enter("acceptanceForm", "卷宗 1")
                .send();
        return officer.page().url();
    }

    /** The talk with the minor, the parent present; officers as named. */
    static Workplace heard(Workplace officer, String address, String day, String... officers) {
        officer.openOnDuty(address + "/edit");
        officer.enter("interviewedOn", day).pick("appropriateAdult", PARENT_Q.number());
        for (int at = 0; at < officers.length; at++) {
            officer.pick("interviewers." + at, officers[at]);
        }
        return officer.send();
    }

    /** The form of a measure decided and told on a day, with its paper; not sent. */
    static Workplace measure(
            Station station, Workplace officer, String address, String kind, String day) {
        String id = address.replaceAll(".*/", "");
        officer.openOnDuty("/records/youth-measure/new?youthCase=" + id);
        return officer.choose("kind", kind)
                .enter("decidedOn", day)
                .pick("decidedBy", station.paper().officerOf("第9责任段"))
                .enter("servedOn", day)
                .attach("paper");
    }

    /** What came of a measure, entered on its page. */
    static void result(Workplace officer, String measure, String result, String day) {
        officer.openOnDuty(measure + "/edit");
        officer.choose("result", result).enter("resultOn", day).send();
    }
}

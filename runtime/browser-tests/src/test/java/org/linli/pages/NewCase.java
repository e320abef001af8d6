package org.linli.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.pages.Paper.Resident;

/**
 * The form of a new correction case, filled as in the domain's first example: a suspended sentence,
 * two years on probation from 11 March 2025.
 */
final class NewCase {
    static final String ADDRESS = "/records/correction-case/new";

    private final Station station;
    private final Resident subject;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private String type = "SUSPENDED_SENTENCE";

    NewCase(Station station, Resident subject, String fileNumber) {
        this.station = station;
        this.subject = subject;
        with("justiceContact", "示范司法员");
        with("chargeText", "盗窃罪");
        with("originalSentence", "1Y");
        with("fileNumber", fileNumber);
        with("decisionAgency", "示范区人民法院");
        with("documentNumber", "（2025）示刑初" + fileNumber + "号");
        with("effectiveDate", "2025.3.11");
        with("papers", "卷宗 " + fileNumber);
        with("correctionTerm", "2Y");
        with("termStart", "20250311");
        with("termEnd", "2027-03-10");
        with("executionPlace", "321003");
    }

    NewCase with(String field, String value) {
        typed.put(field, value);
        return this;
    }

    NewCase ofType(String value) {
        this.type = value;
        return this;
    }

    /** Opens the form and fills it; it is not sent. */
    Workplace fill(Workplace officer) {
        officer.openOnDuty(ADDRESS);
        officer.pick("subject", subject.number());
        officer.pick("residence", subject.address());
        officer.pick("caseOfficer", station.paper().officerOf(subject.segment()));
        officer.choose("correctionType", type).choose("offenceCategory", "PROPERTY");
        typed.forEach(officer::enter);
        return officer;
    }

    /** Fills and sends it, and answers the address of the case. */
    String register(Workplace officer) {
        fill(officer).send().onDuty();
        return officer.page().url();
    }
}

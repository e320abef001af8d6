package org.linli.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.pages.Paper.Resident;

/** The form of a new case of community detox, filled as in the domain's first example. */
final class NewDrugCase {
    private final Station station;
    private final Resident subject;
    private final Map<String, String> typed = new LinkedHashMap<>();

    NewDrugCase(Station station, Resident subject, String fileNumber) {
        this.station = station;
        this.subject = subject;
        with("fileNumber", fileNumber);
        with("drugWorker", "示范专职");
        with("orderNumber", "示公（禁）戒决字〔2025〕" + fileNumber + "号");
        with("orderDate", "2025-03-10");
        with("orderingAgency", "示范公安分局");
        with("servedOn", "2025-03-10");
        with("executionPlace", "示范街道");
        with("firstFoundOn", "2025-03-01");
        with("termMonths", "36");
    }

    NewDrugCase with(String field, String value) {
        typed.put(field, value);
        return this;
    }

    /** Opens the form, fills and sends it. */
    Workplace send(Workplace officer) {
        officer.openOnDuty("/records/drug-case/new");
        officer.pick("subject", subject.number());
        officer.pick("residence", subject.address());
        officer.pick("caseOfficer", station.paper().officerOf(subject.segment()));
        officer.choose("measure", "COMMUNITY_DETOX").choose("drugKind", "METHAMPHETAMINE");
        typed.forEach(officer::enter);
        return officer.attach("papers").send();
    }

    /** The same, and the person has come; answers the address of the case. */
    String reported(Workplace officer, String day) {
        send(officer).onDuty();
        officer.press("登记报到").enter("reportedOn", day).choose("testProfile", "STD_22").send();
        return officer.page().url();
    }
}

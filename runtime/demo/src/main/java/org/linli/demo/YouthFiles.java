package org.linli.demo;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * The files of a handful of minors, entered as a juvenile officer enters them: no ledger tells of
 * them, and neither does a note of bad behaviour or of a child brought home.
 */
public final class YouthFiles {
    private static final int MINORS = 5;
    private static final List<String> ITEMS =
            List.of("QUARRELS", "THEFT", "ASSAULT", "OTHER_SERIOUS", "QUARRELS");
    private static final List<String> FACTS =
            List.of("在网吧与他人争吵推搡", "在超市拿走文具和零食", "课间殴打同学，致其轻微擦伤", "多次损坏小区公共设施", "纠集同学围堵低年级学生");
    private static final List<String> SEEN =
            List.of("TRUANCY", "INTERNET_ADDICTION", "UNSUITABLE_VENUES", "TRUANCY", "BAD_COMPANY");

    private final OfficersDesk desk;
    private final LocalDate today;

    private YouthFiles(OfficersDesk desk, LocalDate today) {
        this.desk = desk;
        this.today = today;
    }

    /**
     * Enters them at a node that holds the ledgers of the same station.
     *
     * @param args a juvenile officer's link to sign in, seed and day
     */
    public static void main(String[] args) {
        LocalDate today = LocalDate.parse(args[2]);
        enter(URI.create(args[0]), DemoStation.reference(Long.parseLong(args[1]), today));
    }

    /**
     * @param link by which a juvenile officer signs in; it is used up
     */
    public static void enter(URI link, DemoStation station) {
        new YouthFiles(OfficersDesk.signedIn(link), station.today()).enter(station.minors(MINORS));
    }

    private void enter(List<Minor> minors) {
        for (int at = 0; at < minors.size(); at++) {
            Minor minor = minors.get(at);
            Segment segment = minor.child().livesAt().segment();
            file(minor, segment, at);
            note(minor.child().person(), segment, at);
        }
        child(minors.getFirst().child().livesAt().segment());
    }

    /** Every other one is looked into already, the others are leads of these days. */
    private void file(Minor minor, Segment segment, int at) {
        boolean accepted = at % 2 == 0;
        LocalDate day = today.minusDays(accepted ? 9 + 2L * at : at);
        String of =
                desk.create(
                        "youth-case",
                        new Form()
                                .with("minor", desk.person(minor.child().person().number()))
                                .with("guardian", desk.person(minor.guardian().person().number()))
                                .with("guardianSituation", "NORMAL")
                                .with("reportedOn", day)
                                .with("source", accepted ? "REPORT" : "SCHOOL")
                                .with("conductDate", day.minusDays(1))
                                .with("facts", "示例：" + FACTS.get(at))
                                .with("items", List.of(ITEMS.get(at)))
                                .with("caseOfficer", desk.officerOf(segment)));
        if (accepted) {
            desk.step(
                    "youth-case",
                    of,
                    "investigate",
                    new Form()
                            .with("acceptedOn", day)
                            .with("guardianToldOn", day)
                            .with("acceptanceForm", "示例卷宗" + (at + 1)));
        }
    }

    /** Nameless: surname and sex. */
    private void note(Person somebody, Segment segment, int at) {
        desk.create(
                "bad-behaviour-note",
                new Form()
                        .with("segment", desk.segment(segment))
                        .with("seenOn", today.minusDays(3L * at + 1) + "T16:40")
                        .with("item", SEEN.get(at))
                        .with("minorInitials", somebody.surname() + somebody.sex().label())
                        .with("guardianTold", true)
                        .with("action", "URGED"));
    }

    private void child(Segment segment) {
        LocalDate day = today.minusDays(2);
        desk.create(
                "protection",
                new Form()
                        .with("segment", desk.segment(segment))
                        .with("foundOn", day + "T21:30")
                        .with("place", "示例广场")
                        .with("condition", "OUT_AT_NIGHT")
                        .with("guardianCalledOn", day + "T21:40")
                        .with("handedTo", "GUARDIAN")
                        .with("handedOn", day + "T22:10"));
    }
}

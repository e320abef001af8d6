package org.linli.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A made-up station, written as the Excel ledgers that a new node imports.
 *
 * <p>The same size, seed and day give the same ledgers, cell for cell.
 */
public final class DemoStation {
    private final StationSize size;
    private final long seed;
    private final LocalDate today;

    /**
     * @param seed any number; another seed is another town
     * @param today the day around which the corrections are laid; the last record is yesterday's
     */
    public DemoStation(StationSize size, long seed, LocalDate today) {
        this.size = size;
        this.seed = seed;
        this.today = today;
    }

    /** The reference station, with 59,398 residents. */
    public static DemoStation reference(long seed, LocalDate today) {
        return new DemoStation(StationSize.REFERENCE, seed, today);
    }

    /** A station of 600 residents, for tests. */
    public static DemoStation small(long seed, LocalDate today) {
        return new DemoStation(StationSize.SMALL, seed, today);
    }

    /**
     * Writes the reference station.
     *
     * @param args folder, seed and day, the day as 2026-03-02
     */
    public static void main(String[] args) throws IOException {
        System.exit(run(args, System.out, System.err));
    }

    /** Answers 0 if the ledgers stand, 2 if the arguments were wrong. */
    static int run(String[] args, PrintStream out, PrintStream err) throws IOException {
        if (args.length != 3) {
            err.println("用法 / usage: DemoStation FOLDER SEED TODAY (e.g. ledgers 7 2026-03-02)");
            return 2;
        }
        DemoStation station;
        try {
            station = reference(Long.parseLong(args[1]), LocalDate.parse(args[2]));
        } catch (NumberFormatException | DateTimeParseException wrong) {
            err.println("种子应为整数，日期应为 yyyy-MM-dd / SEED: a whole number, TODAY: yyyy-MM-dd");
            return 2;
        }
        station.write(Path.of(args[0]));
        out.println("台账已写入 / ledgers written: " + args[0]);
        return 0;
    }

    /**
     * Writes all ledgers into the folder, which is made if it is not there. Ledgers of the same
     * name are replaced, other files are left alone.
     *
     * @throws IOException if the folder cannot be written; a ledger may be left cut short, and the
     *     call may be repeated
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Phones phones = new Phones(chance("phones"));
        People people = people();

        Staff staff = new Staff(people, phones, chance("staff"));
        writeStaff(folder, staff);
        List<Resident> subjects = writeResidents(folder, people, phones);
        writeLettings(folder, people, phones);
        writePremises(folder, phones);
        int cases = size.cases();
        int returned = cases + size.returned();
        writeCorrections(folder, staff, subjects.subList(0, cases));
        int rehabilitated = returned + size.rehabilitations();
        writeRehabilitations(folder, staff, subjects.subList(returned, rehabilitated));
        writeResettlement(
                folder,
                subjects.subList(cases, returned),
                subjects.subList(rehabilitated, subjects.size()));
        writeSchools(folder, people, phones, staff);
    }

    LocalDate today() {
        return today;
    }

    /** Minors of the register, each with a parent; the same people as on the ledgers. */
    List<Minor> minors(int wanted) {
        Phones phones = new Phones(chance("phones"));
        People people = people();
        // They are made up first, and take numbers and telephones with them.
        new Staff(people, phones, chance("staff")).officers();
        Residents residents = residents(people, phones);
        Minors minors = new Minors(wanted, today);
        for (int at = 0; at < size.households() && minors.chosen().size() < wanted; at++) {
            minors.passBy(residents.household(at));
        }
        return minors.chosen();
    }

    private People people() {
        return new People(
                names("people"), new CitizenNumbers(chance("numbers")), chance("ages"), today);
    }

    private Residents residents(People people, Phones phones) {
        return new Residents(
                new Streets(size.households(), chance("streets")),
                new HouseholdSizes(size, chance("sizes")),
                new Families(people, chance("families")),
                phones,
                chance("residents"),
                today);
    }

    private void writeStaff(Path folder, Staff staff) throws IOException {
        try (Ledger officers = new Ledger(folder, LedgerKind.OFFICERS);
                Ledger assistants = new Ledger(folder, LedgerKind.ASSISTANTS)) {
            for (Officer officer : staff.officers()) {
                officers.write(officer.row());
            }
            for (Assistant assistant : staff.assistants()) {
                assistants.write(assistant.row());
            }
        }
    }

    /** Answers with the residents whom cases will be about, and with volunteers. */
    private List<Resident> writeResidents(Path folder, People people, Phones phones)
            throws IOException {
        Residents residents = residents(people, phones);
        Subjects subjects = new Subjects(size, chance("subjects"), today);
        Slips slips = new Slips(size, chance("slips"));
        int written = 0;
        try (Ledger ledger = new Ledger(folder, LedgerKind.RESIDENTS)) {
            for (int at = 0; at < size.households(); at++) {
                List<Resident> household = residents.household(at);
                subjects.passBy(household);
                for (Resident resident : household) {
                    List<String> row = resident.row();
                    ledger.write(row);
                    Optional<Slip> slip = slips.after(written++);
                    if (slip.isPresent()) {
                        ledger.write(slip.get().of(row));
                    }
                }
            }
        }
        return subjects.chosen();
    }

    private void writeLettings(Path folder, People people, Phones phones) throws IOException {
        List<Dwelling> empty = new Streets(size.households(), chance("streets")).empty();
        Rentals rentals = new Rentals(people, phones, chance("rentals"), today);
        Newcomers newcomers = new Newcomers(people, phones, chance("newcomers"), today);
        try (Ledger lets = new Ledger(folder, LedgerKind.RENTALS);
                Ledger registrations = new Ledger(folder, LedgerKind.NEWCOMERS)) {
            for (Rental rental : rentals.in(empty, size.rentals())) {
                lets.write(rental.row());
                for (List<String> row : newcomers.of(rental)) {
                    registrations.write(row);
                }
            }
        }
    }

    private void writePremises(Path folder, Phones phones) throws IOException {
        PremisesRegister register =
                new PremisesRegister(chance("premises"), names("owners"), phones, today);
        try (Ledger ledger = new Ledger(folder, LedgerKind.PREMISES)) {
            for (int at = 0; at < size.premises(); at++) {
                ledger.write(register.row(at));
            }
        }
    }

    private void writeCorrections(Path folder, Staff staff, List<Resident> subjects)
            throws IOException {
        Chance chance = chance("corrections");
        Courses courses = new Courses(new Judgments(chance), chance, today);
        Corrections corrections = new Corrections(chance, names("contacts"), staff, today);
        try (Ledger ledger = new Ledger(folder, LedgerKind.CORRECTIONS);
                Ledger work = new Ledger(folder, LedgerKind.CORRECTION_WORK)) {
            for (CorrectionCase file : corrections.cases(courses.around(size), subjects)) {
                ledger.write(file.row());
                for (List<String> row : corrections.work(file)) {
                    work.write(row);
                }
            }
        }
    }

    private void writeRehabilitations(Path folder, Staff staff, List<Resident> subjects)
            throws IOException {
        Rehabilitations rehabilitations =
                new Rehabilitations(chance("rehabilitations"), staff, today);
        try (Ledger ledger = new Ledger(folder, LedgerKind.REHABILITATION);
                Ledger tests = new Ledger(folder, LedgerKind.DRUG_TESTS)) {
            for (Rehabilitation file : rehabilitations.around(subjects)) {
                ledger.write(file.row());
                for (List<String> row : rehabilitations.tests(file)) {
                    tests.write(row);
                }
            }
        }
    }

    private void writeResettlement(Path folder, List<Resident> returned, List<Resident> volunteers)
            throws IOException {
        Chance chance = chance("resettlement");
        try (Ledger teams = new Ledger(folder, LedgerKind.VOLUNTEERS);
                Ledger cases = new Ledger(folder, LedgerKind.RETURNED)) {
            for (List<String> row : new Volunteers(chance, today).rows(volunteers)) {
                teams.write(row);
            }
            for (List<String> row : new Returned(chance, volunteers.size(), today).rows(returned)) {
                cases.write(row);
            }
        }
    }

    private void writeSchools(Path folder, People people, Phones phones, Staff staff)
            throws IOException {
        Schools schools = new Schools(chance("schools"), people, phones, staff, today);
        try (Ledger ledger = new Ledger(folder, LedgerKind.SCHOOLS);
                Ledger lessons = new Ledger(folder, LedgerKind.LAW_LESSONS)) {
            for (List<String> row : schools.rows()) {
                ledger.write(row);
            }
            for (List<String> row : schools.lessons()) {
                lessons.write(row);
            }
        }
    }

    private Names names(String part) {
        return new Names(chance("names of " + part));
    }

    private Chance chance(String part) {
        return new Chance(seed, part);
    }
}

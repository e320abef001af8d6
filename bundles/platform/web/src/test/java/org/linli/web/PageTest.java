package org.linli.web;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Purpose;
import org.linli.access.Role;
import org.linli.duty.Duty;
import org.linli.record.Channel;
import org.linli.record.Stored;
import org.linli.web.library.Loan;
import org.linli.web.library.Reader;
import org.linli.web.standin.Browser;
import org.linli.web.standin.SimpleStation;

/** A station with a reader and a loan, and browsers to look at it. */
abstract class PageTest {
    static final String HOSTILE = "<script>alert('周')</script>";
    static final String ID_NUMBER = "71000319950315996X";

    @TempDir Path data;
    SimpleStation station;
    Web web;
    Stored<Reader> reader;
    Stored<Loan> loan;

    @BeforeEach
    void open_the_station() {
        station = new SimpleStation(data);
        web = new Web(station.platform());
        reader =
                station.records.create(
                        worker(Channel.COUNTER),
                        new Reader("周志远", ID_NUMBER, LocalDate.of(1985, 4, 1)));
        loan = station.records.create(worker(Channel.IMPORT), loan(null));
    }

    @AfterEach
    void close_the_station() {
        web.close();
    }

    Loan loan(String signature) {
        return new Loan(
                reader.ref(),
                Loan.Shelf.NOVEL,
                Loan.Branch.HARBOUR,
                LocalDate.of(2026, 2, 1),
                signature,
                LocalDateTime.of(2026, 2, 2, 9, 30),
                null,
                new BigDecimal("20.00"),
                true,
                false,
                List.of(Loan.Mark.RARE),
                List.of(new Loan.Helper("吴桂芳", null)),
                HOSTILE,
                null,
                Loan.Stage.LENT);
    }

    static Actor worker(Channel channel) {
        return worker("somebody", channel);
    }

    static Actor worker(String account, Channel channel) {
        return new Actor(
                account,
                account,
                null,
                Set.of(Role.BEAT_OFFICER),
                Jurisdiction.wholeStation("321003001"),
                channel,
                Purpose.DUTY,
                java.util.Locale.SIMPLIFIED_CHINESE,
                "test");
    }

    Duty duty(String rule, LocalDate due, Duty.State state, String address) {
        return new Duty(
                "library",
                rule,
                "loan",
                loan.id(),
                HOSTILE,
                due.minusDays(9),
                due,
                null,
                false,
                Role.BEAT_OFFICER,
                loan.place(),
                state,
                state == Duty.State.OVERDUE ? 1 : 0,
                state == Duty.State.DONE ? SimpleStation.TODAY : null,
                null,
                address);
    }

    Browser browser() {
        return new Browser(web);
    }

    Browser as(String account) {
        return browser().signIn(account);
    }

    String loanPage() {
        return "/records/loan/" + loan.id();
    }
}

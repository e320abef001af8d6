package org.linli.web.library;

import static org.linli.web.library.Loan.Stage.LENT;
import static org.linli.web.library.Loan.Stage.LOST;
import static org.linli.web.library.Loan.Stage.ORDERED;
import static org.linli.web.library.Loan.Stage.RETURNED;

import java.util.List;
import java.util.Map;
import org.linli.access.Role;
import org.linli.calendar.Term;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.function.Indicator;
import org.linli.query.Condition;

/** Readers, loans and reminders. */
public final class LibraryFunction implements Function {

    @Override
    public String name() {
        return "library";
    }

    @Override
    public void define(FunctionDefinition library) {
        library.record(Reader.class)
                .title(Reader::name)
                .facts(Reader::born, Reader::idNumber)
                .columns(Reader::name, Reader::idNumber, Reader::born)
                .keptBy(Role.BEAT_OFFICER, Role.REGISTRY_CLERK)
                .remarks((reader, lookup) -> List.of("reader.remark"))
                .reckons(
                        "loans",
                        (reader, lookup) ->
                                lookup.linked(Loan.class, Loan::reader, reader.ref()).size())
                .printout("card")
                .fields(Reader::name, Reader::idNumber);
        var loans = library.record(Loan.class);
        loans.printout("slip")
                .fields(Loan::shelf, Loan::start, Loan::signature, Loan::note)
                .part(Loan.Helper.class, Loan.Helper::name, Loan.Helper::key)
                .part(Reminder.class, Reminder::sentOn, Reminder::words)
                .signedBy("reader", "officer")
                .printout("receipt")
                .when(loan -> loan.returnedOn() != null)
                .fields(Loan::reader, Loan::returnedOn)
                .fieldsOf(Loan::reader, Reader::idNumber);
        loans.title(Loan::reader)
                .facts(Loan::shelf, Loan::start)
                .columns(Loan::reader, Loan::shelf, Loan::start, Loan::stage)
                .group("book", Loan::shelf, Loan::branch, Loan::signature, Loan::pages, Loan::marks)
                .group("lending", Loan::start, Loan::collectedAt, Loan::deposit, Loan::agreed)
                .keptBy(Role.BEAT_OFFICER)
                .readableBy(Role.STATION_LEADER)
                .completedBy(Role.BEAT_OFFICER)
                .lifecycle(Loan::stage)
                .starts(ORDERED)
                .path(ORDERED, LENT, RETURNED)
                .closes("LIB-S09", RETURNED)
                .step("lend")
                .from(ORDERED)
                .to(LENT)
                .by(Role.BEAT_OFFICER)
                .demands(Loan::collectedAt)
                .step("take-back")
                .from(LENT)
                .to(RETURNED)
                .by(Role.BEAT_OFFICER)
                .demands(Loan::returnedOn)
                .verifiedBy(Role.STATION_LEADER)
                .requires(
                        (loan, lookup) -> loan.pages() != null,
                        "LIB-S01",
                        (loan, lookup) -> Map.of("stage", "LENT"))
                .step("lose")
                .from(ORDERED, LENT)
                .to(LOST)
                .by(Role.STATION_LEADER)
                .byAnother("LIB-S02")
                .step("look")
                .from(LENT)
                .to(LENT)
                .byItself((loan, lookup) -> false);
        library.record(Reminder.class)
                .title(Reminder::sentOn)
                .facts(Reminder::words)
                .columns(Reminder::sentOn, Reminder::words)
                .partOf(Reminder::loan, Loan.class)
                .keptBy(Role.BEAT_OFFICER)
                .readableBy(Role.STATION_LEADER)
                .printout("notice")
                .withoutName()
                .withoutNotice()
                .saying("late")
                .fields(Reminder::words)
                .part(Loan.class, Loan::shelf);
        library.record(Donation.class)
                .title(Donation::book)
                .columns(Donation::book, Donation::photos)
                .hidden()
                .keptBy(Role.BEAT_OFFICER);
        library.duty("LIB-D1", Loan.class)
                .owedBy(Role.BEAT_OFFICER)
                .from(Loan::start)
                .within(Term.workingDays(20))
                .doneBy(Reminder.class, Reminder::loan, Reminder::sentOn)
                .basis("Library rules art. 4");
        library.duty("LIB-D2", Loan.class)
                .owedBy(Role.BEAT_OFFICER)
                .from(Loan::start)
                .within(Term.workingDays(20))
                .doneOn(Loan::returnedOn)
                .byStep("take-back");
        library.indicator("LIB-I1").counts(Indicator.records(Loan.class, p -> Condition.ALWAYS));
        library.indicator("LIB-I2")
                .percent(
                        Indicator.records(Loan.class, p -> Condition.ALWAYS),
                        Indicator.records(Loan.class, p -> Condition.ALWAYS));
        library.headline("LIB-I1");
    }
}

package org.linli.drugcontrol;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.drugcontrol.DrugTest.ObjectionDecision;
import org.linli.drugcontrol.DrugTest.TestResult;
import org.linli.record.Stored;

/** What tests say in the end, once objections and further tests are looked at. */
final class Results {
    private Results() {}

    /**
     * Whether a first test shows use: positive, not explained by prescribed medication, and not
     * overturned. While an objection is open nothing is confirmed.
     *
     * @param all tests of the same case
     */
    static boolean isConfirmed(Stored<DrugTest> first, List<Stored<DrugTest>> all) {
        DrugTest test = first.value();
        if (test.follows() != null || !test.isPositive() || test.explained()) {
            return false;
        }
        Optional<DrugTest> last = last(first, all);
        return last.map(DrugTest::isPositive).orElse(!isObjectionOpen(test));
    }

    /** Whether a first test counts at all: valid, and no objection against it was successful. */
    static boolean counts(Stored<DrugTest> first, List<Stored<DrugTest>> all) {
        DrugTest test = first.value();
        boolean overturned =
                test.isPositive()
                        && last(first, all).map(DrugTest::result).orElse(null)
                                == TestResult.NEGATIVE;
        return test.follows() == null && test.isValid() && !overturned;
    }

    /** An objection that was accepted waits for the laboratory, one that is new for the station. */
    private static boolean isObjectionOpen(DrugTest test) {
        return test.objectionOn() != null && test.objectionDecision() != ObjectionDecision.REFUSED;
    }

    /** The last valid test of those that look at the first one again; empty if there is none. */
    private static Optional<DrugTest> last(Stored<DrugTest> first, List<Stored<DrugTest>> all) {
        Optional<Stored<DrugTest>> next =
                all.stream()
                        .filter(other -> first.ref().equals(other.value().follows()))
                        .filter(other -> other.value().isValid())
                        .max(Comparator.comparing(Results::day));
        return next.map(found -> last(found, all).orElse(found.value()));
    }

    /** The day of the sample; before all days if it is unknown. */
    static LocalDate day(Stored<DrugTest> test) {
        LocalDate day = test.value().sampledOn();
        return day == null ? LocalDate.MIN : day;
    }

    /** The latest day on which use was shown; null if it never was. */
    static @Nullable LocalDate lastUse(List<Stored<DrugTest>> all) {
        return all.stream()
                .filter(test -> isConfirmed(test, all))
                .map(Results::day)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}

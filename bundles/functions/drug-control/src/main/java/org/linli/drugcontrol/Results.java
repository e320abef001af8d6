package org.linli.drugcontrol;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.drugcontrol.DrugTest.ObjectionDecision;
import org.linli.drugcontrol.DrugTest.TestResult;
import org.linli.record.Ref;
import org.linli.record.Stored;

/** What tests say in the end, once objections and further tests are looked at. */
final class Results {
    /** A laboratory tells later of the sample that was taken on the same day. */
    private static final Comparator<Stored<DrugTest>> IN_ORDER =
            Comparator.comparing(Results::day)
                    .thenComparing(Results::told)
                    .thenComparing(
                            test -> test.value().testType(),
                            Comparator.nullsFirst(Comparator.naturalOrder()));

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
        return last.map(found -> found.isPositive() && !found.explained())
                .orElse(!isObjectionOpen(test));
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
                        .max(IN_ORDER);
        return next.map(found -> last(found, all).orElse(found.value()));
    }

    /** The test that was looked at again, by the one named or by those before it. */
    static Ref<DrugTest> first(Ref<DrugTest> test, List<Stored<DrugTest>> all) {
        return all.stream()
                .filter(other -> other.ref().equals(test))
                .map(other -> other.value().follows())
                .filter(Objects::nonNull)
                .findFirst()
                .map(before -> first(before, all))
                .orElse(test);
    }

    /** The day of the sample; before all days if it is unknown. */
    static LocalDate day(Stored<DrugTest> test) {
        LocalDate day = test.value().sampledOn();
        return day == null ? LocalDate.MIN : day;
    }

    /** The day on which the person was told; that of the sample if paper does not tell it. */
    private static LocalDate told(Stored<DrugTest> test) {
        LocalDate told = test.value().informedOn();
        return told == null ? day(test) : told;
    }

    /** The latest day on which use was shown; null if it never was. */
    static @Nullable LocalDate lastUse(List<Stored<DrugTest>> all) {
        return latest(all, all, Results::day);
    }

    /**
     * The latest day on which the station came to know of use.
     *
     * @param since of the sample: use before it is no relapse
     * @return null if it never did
     */
    static @Nullable LocalDate lastKnown(List<Stored<DrugTest>> all, @Nullable LocalDate since) {
        return latest(
                all.stream().filter(test -> since != null && day(test).isAfter(since)).toList(),
                all,
                Results::told);
    }

    private static @Nullable LocalDate latest(
            List<Stored<DrugTest>> some,
            List<Stored<DrugTest>> all,
            Function<Stored<DrugTest>, LocalDate> day) {
        return some.stream()
                .filter(test -> isConfirmed(test, all))
                .map(day)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}

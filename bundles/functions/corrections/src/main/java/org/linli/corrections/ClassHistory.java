package org.linli.corrections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.corrections.CorrectionCase.HeldClass;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition.Derivation;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Lookup;

/**
 * Which management class held since when. What was owed in January is told by the class of January,
 * whatever the class of today.
 *
 * <p>The list is what counts: the first class holds from the report, and the present one is the
 * last.
 */
final class ClassHistory implements Derivation<CorrectionCase> {

    /** The classes in order; of a case that tells no days, its class from the report on. */
    static List<HeldClass> of(CorrectionCase told) {
        return told.classes().isEmpty() ? since(told.reportDate(), told) : told.classes();
    }

    private static List<HeldClass> since(@Nullable LocalDate reported, CorrectionCase told) {
        ManagementClass first = told.managementClass();
        return reported == null || first == null
                ? List.of()
                : List.of(new HeldClass(first, reported, null));
    }

    /**
     * The list with another class that paper tells without its day. It holds from today, so that
     * nobody is held to it for months that are over; of a case that has ended it was told wrongly.
     */
    static List<HeldClass> changed(CorrectionCase told, ManagementClass now, LocalDate today) {
        return told.isOpen() ? with(told, now, today) : corrected(told, now);
    }

    /** The list with another class in place of the present one. */
    static List<HeldClass> corrected(CorrectionCase told, ManagementClass now) {
        return with(told, now, of(told).getLast().heldFrom());
    }

    private static List<HeldClass> with(CorrectionCase told, ManagementClass now, LocalDate from) {
        List<HeldClass> classes = new ArrayList<>(of(told));
        classes.removeIf(held -> !held.heldFrom().isBefore(from));
        if (classes.isEmpty() || classes.getLast().managementClass() != now) {
            classes.add(new HeldClass(now, from, null));
        }
        return classes;
    }

    @Override
    public CorrectionCase derive(CorrectionCase told, Lookup lookup) {
        return derive(told, null, lookup);
    }

    @Override
    public CorrectionCase derive(
            CorrectionCase told, @Nullable Ref<CorrectionCase> self, Lookup lookup) {
        CorrectionCase before =
                self == null
                        ? null
                        : lookup.find(CorrectionCase.class, self).map(Stored::value).orElse(null);
        List<HeldClass> classes = fromReport(list(told, before, lookup.today()), told, before);
        boolean typed = before != null && isChanged(told, before);
        return typed || classes.isEmpty()
                ? Values.of(told).set(CorrectionCase::classes, classes).record()
                : Values.of(told)
                        .set(CorrectionCase::classes, classes)
                        .set(CorrectionCase::managementClass, present(classes, told))
                        .record();
    }

    /** A line that lacks its class is refused for that, and not the case for having none. */
    private static @Nullable ManagementClass present(List<HeldClass> classes, CorrectionCase told) {
        return Optional.ofNullable(classes.getLast().managementClass())
                .orElse(told.managementClass());
    }

    private static boolean isChanged(CorrectionCase told, CorrectionCase before) {
        return told.managementClass() != before.managementClass();
    }

    /**
     * What was typed. Of a case that has told no days yet the class that is known comes first, and
     * another that paper tells without a day holds from today: it says nothing of the past.
     */
    private static List<HeldClass> list(
            CorrectionCase told, @Nullable CorrectionCase before, LocalDate today) {
        List<HeldClass> known = before == null ? List.of() : of(before);
        if (before == null || known.isEmpty() || !before.classes().isEmpty()) {
            return of(told);
        }
        ManagementClass now = told.managementClass();
        if (told.classes().isEmpty()) {
            return now != null && isChanged(told, before) ? changed(before, now, today) : known;
        }
        LocalDate first = told.classes().getFirst().heldFrom();
        return Stream.concat(
                        known.stream().filter(held -> held.heldFrom().isBefore(first)),
                        told.classes().stream())
                .toList();
    }

    /** A day of report that is put right takes the first class with it. */
    private static List<HeldClass> fromReport(
            List<HeldClass> classes, CorrectionCase told, @Nullable CorrectionCase before) {
        LocalDate reported = told.reportDate();
        if (before == null
                || reported == null
                || classes.isEmpty()
                || !classes.getFirst().heldFrom().equals(before.reportDate())) {
            return classes;
        }
        List<HeldClass> moved = new ArrayList<>(classes);
        HeldClass first = moved.removeFirst();
        moved.addFirst(new HeldClass(first.managementClass(), reported, first.decision()));
        return moved;
    }

    static void check(Draft<CorrectionCase> draft, Lookup lookup, Problems problems) {
        CorrectionCase told = draft.value();
        List<HeldClass> classes = told.classes();
        if (classes.isEmpty()) {
            return;
        }
        LocalDate reported = told.reportDate();
        LocalDate closed = told.closedOn();
        if (reported == null) {
            problems.add("COR-V36", "classes");
        } else if (!reported.equals(classes.getFirst().heldFrom())) {
            problems.add(
                    "COR-V32", "classes[0].heldFrom", Map.of("reportDate", reported.toString()));
        }
        IntStream.range(1, classes.size())
                .forEach(i -> checkChange(classes.get(i - 1), classes.get(i), i, problems));
        // An end that is told late may lie before the last change, and is told all the same.
        problems.when(
                closed != null
                        && classes.getLast().heldFrom().isAfter(closed)
                        && draft.changes(CorrectionCase::classes),
                "COR-V28",
                "classes");
        problems.when(
                told.managementClass() != classes.getLast().managementClass(),
                "COR-V35",
                "managementClass");
    }

    private static void checkChange(HeldClass before, HeldClass next, int at, Problems problems) {
        if (!next.heldFrom().isAfter(before.heldFrom())) {
            problems.add(
                    "COR-V33",
                    "classes[" + at + "].heldFrom",
                    Map.of("day", before.heldFrom().toString()));
        }
        problems.when(
                next.managementClass() == before.managementClass(),
                "COR-V34",
                "classes[" + at + "].managementClass");
    }
}

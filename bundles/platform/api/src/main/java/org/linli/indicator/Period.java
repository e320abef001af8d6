package org.linli.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A span of days, both ends included. */
public record Period(LocalDate first, LocalDate last) {

    /**
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("period ends before it begins");
        }
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    public static Period quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, 3 * quarter - 2);
        return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    /** Both ends included. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Its last day; today while it still runs, for nothing is late in advance. */
    public LocalDate lastBy(LocalDate today) {
        return last.isAfter(today) ? today : last;
    }

    /** The same span a year earlier; 29 February becomes the 28th. */
    public Period yearBefore() {
        boolean wholeMonths = last.equals(YearMonth.from(last).atEndOfMonth());
        LocalDate end = last.minusYears(1);
        return new Period(
                first.minusYears(1), wholeMonths ? YearMonth.from(end).atEndOfMonth() : end);
    }

    /** Its calendar months, cut at both ends. */
    public List<Period> months() {
        List<Period> months = new ArrayList<>();
        for (YearMonth m = YearMonth.from(first); !m.atDay(1).isAfter(last); m = m.plusMonths(1)) {
            LocalDate from = m.atDay(1).isBefore(first) ? first : m.atDay(1);
            LocalDate to = m.atEndOfMonth().isAfter(last) ? last : m.atEndOfMonth();
            months.add(new Period(from, to));
        }
        return months;
    }
}

package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who lives in the let flats and is registered elsewhere.
 *
 * <p>Most who have been here for half a year hold a permit and had it endorsed in time; a few
 * windows are open in these days, and a few have passed.
 */
final class Newcomers {
    private static final List<String> ORIGINS =
            List.of("安徽省合肥市", "河南省商丘市", "四川省达州市", "江西省上饶市", "湖北省黄冈市", "贵州省遵义市", "陕西省安康市");
    private static final Odds<String> REASONS =
            Odds.of("务工", 52).or("经商", 16).or("随迁", 20).or("投靠", 6).or("就学", 6);
    private static final int LONGEST_YEARS = 5;
    private static final int WITH_PERMIT_PERCENT = 70;
    private static final int LAPSED_PERCENT = 4;
    private static final int LEFT_PERCENT = 4;

    private final People people;
    private final Phones phones;
    private final Chance chance;
    private final LocalDate today;
    private int entered;

    Newcomers(People people, Phones phones, Chance chance, LocalDate today) {
        this.people = people;
        this.phones = phones;
        this.chance = chance;
        this.today = today;
    }

    /** The rows of those who live in one flat. */
    List<List<String>> of(Rental rental) {
        int most = rental.form().equals("群租") ? 12 : 6;
        List<List<String>> rows = new ArrayList<>();
        for (int at = chance.between(2, most); at > 0; at--) {
            rows.add(row(rental));
        }
        return rows;
    }

    private List<String> row(Rental rental) {
        Person person = person();
        LocalDate arrivedOn = today.minusDays(chance.between(3, LONGEST_YEARS * 365));
        if (arrivedOn.isBefore(person.born())) {
            arrivedOn = person.born();
        }
        LocalDate reportedOn = min(arrivedOn.plusDays(chance.between(0, 12)), today);
        LocalDate issuedOn = issuedOn(reportedOn);
        boolean left = chance.percent(LEFT_PERCENT);
        return List.of(
                "M%06d".formatted(++entered),
                person.name(),
                person.sex().label(),
                person.number(),
                chance.oneOf(ORIGINS),
                rental.dwelling().address(),
                rental.number(),
                rental.dwelling().building().quarter().community().code(),
                arrivedOn.toString(),
                reportedOn.toString(),
                REASONS.draw(chance),
                chance.percent(60) ? "示例企业" + chance.between(1, 900) : "",
                issuedOn == null ? "" : "JZ99%010d".formatted(entered),
                issuedOn == null ? "" : issuedOn.toString(),
                issuedOn == null ? "" : endorsedOn(issuedOn).toString(),
                phones.next(),
                left ? min(reportedOn.plusDays(chance.between(5, 400)), today).toString() : "");
    }

    private Person person() {
        Sex sex = chance.percent(53) ? Sex.MALE : Sex.FEMALE;
        return people.person(sex, chance.percent(12) ? chance.between(1, 15) : adult());
    }

    private int adult() {
        return chance.between(17, chance.percent(80) ? 45 : 68);
    }

    /** Half a year after the report at the earliest; null for those without a permit. */
    private @Nullable LocalDate issuedOn(LocalDate reportedOn) {
        LocalDate earliest = reportedOn.plusMonths(6).plusDays(chance.between(8, 60));
        return earliest.isBefore(today) && chance.percent(WITH_PERMIT_PERCENT) ? earliest : null;
    }

    /** In the month before each full year that has passed; the day of issue if none has. */
    private LocalDate endorsedOn(LocalDate issuedOn) {
        int years = issuedOn.until(today).getYears();
        int endorsed = chance.percent(LAPSED_PERCENT) ? years - 1 : years;
        return endorsed < 1
                ? issuedOn
                : issuedOn.plusYears(endorsed).minusDays(chance.between(0, 25));
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

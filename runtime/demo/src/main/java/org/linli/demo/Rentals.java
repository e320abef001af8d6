package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The flats that are let: those where nobody is registered.
 *
 * <p>A few checks fall due in these days and a few are overdue, so that the officer who opens Linli
 * finds some; most are in time.
 */
final class Rentals {
    private static final Odds<String> FORMS = Odds.of("整租", 55).or("合租", 38).or("群租", 7);
    private static final List<String> HAZARDS = List.of("楼道堆物", "违规隔断", "电线私拉", "无灭火器");
    private static final int HAZARD_PERCENT = 3;
    private static final int PRIVATE_PERCENT = 82;
    private static final int DUE_NOW_PERCENT = 4;

    private final People people;
    private final Phones phones;
    private final Chance chance;
    private final LocalDate today;

    Rentals(People people, Phones phones, Chance chance, LocalDate today) {
        this.people = people;
        this.phones = phones;
        this.chance = chance;
        this.today = today;
    }

    List<Rental> in(List<Dwelling> empty, int wanted) {
        List<Rental> rentals = new ArrayList<>();
        for (int at : chance.sample(Math.min(wanted, empty.size()), empty.size())) {
            rentals.add(let(rentals.size() + 1, empty.get(at)));
        }
        return rentals;
    }

    private Rental let(int number, Dwelling dwelling) {
        Sex sex = chance.percent(50) ? Sex.MALE : Sex.FEMALE;
        String form = FORMS.draw(chance);
        LocalDate checkedOn = checkedOn(form);
        return new Rental(
                "R%05d".formatted(number),
                dwelling,
                chance.percent(PRIVATE_PERCENT) ? "私房" : "公房",
                form,
                people.person(sex, chance.between(30, 72)),
                phones.next(),
                checkedOn.minusDays(chance.between(0, 700)),
                checkedOn,
                chance.percent(HAZARD_PERCENT) ? chance.oneOf(HAZARDS) : "无");
    }

    /** Checked yearly, half-yearly or quarterly; a few run out about now. */
    private LocalDate checkedOn(String form) {
        int months = form.equals("整租") ? 12 : form.equals("合租") ? 6 : 3;
        LocalDate runsOutToday = today.minusMonths(months);
        return chance.percent(DUE_NOW_PERCENT)
                ? runsOutToday.plusDays(chance.between(-5, 7))
                : today.minusDays(chance.between(1, months * 26));
    }
}

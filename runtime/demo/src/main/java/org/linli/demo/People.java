package org.linli.demo;

import java.time.LocalDate;

/** Makes up people, each with a number of their own. */
final class People {
    /** Nobody is younger in days: a newborn is on the register before a ledger is printed. */
    private static final int YOUNGEST_DAYS = 40;

    private final Names names;
    private final CitizenNumbers numbers;
    private final Chance chance;
    private final LocalDate today;

    People(Names names, CitizenNumbers numbers, Chance chance, LocalDate today) {
        this.names = names;
        this.numbers = numbers;
        this.chance = chance;
        this.today = today;
    }

    Person person(Sex sex, int age) {
        return person(names.surname(), sex, age);
    }

    /**
     * @param age completed years today
     */
    Person person(String surname, Sex sex, int age) {
        int daysSinceBirthday = chance.between(age == 0 ? YOUNGEST_DAYS : 0, 364);
        LocalDate born = today.minusYears(age).minusDays(daysSinceBirthday);
        return new Person(names.name(surname, sex, born), sex, born, numbers.issue(born, sex));
    }
}

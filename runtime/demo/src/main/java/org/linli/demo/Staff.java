package org.linli.demo;

import java.util.ArrayList;
import java.util.List;

/** The 44 officers and 21 assistants; every segment has its officer. */
final class Staff {
    private static final int FIRST_BADGE = 99_101;
    private static final int ASSISTANTS = 21;

    /** The community officers' ages by segment: mean 40.6, one in five up to thirty. */
    private static final int[] BEAT_AGES = {26, 44, 36, 50, 39, 57, 29, 46, 33, 40, 49, 38};

    private static final int MENTORED_AGE = 30;

    /** The segment whose officer, at 46, shows the youngest two the beat. */
    private static final int MENTORS_SEGMENT = 8;

    private final People people;
    private final Phones phones;
    private final Chance chance;
    private final List<Officer> officers = new ArrayList<>();
    private final List<Assistant> assistants = new ArrayList<>();

    Staff(People people, Phones phones, Chance chance) {
        this.people = people;
        this.phones = phones;
        this.chance = chance;
        for (Officer.Unit unit : Officer.Unit.values()) {
            for (int place = 0; place < unit.strength(); place++) {
                officers.add(officer(unit, place));
            }
        }
        for (int number = 1; number <= ASSISTANTS; number++) {
            assistants.add(assistant(number));
        }
    }

    List<Officer> officers() {
        return List.copyOf(officers);
    }

    List<Assistant> assistants() {
        return List.copyOf(assistants);
    }

    /** Badge of the officer who answers for a segment. */
    String badgeOf(Segment segment) {
        return badge(officers.size() - Segment.ALL.size() + segment.number() - 1);
    }

    private Officer officer(Officer.Unit unit, int place) {
        boolean beat = unit == Officer.Unit.COMMUNITY;
        int age = beat ? BEAT_AGES[place] : chance.between(26, 57);
        Person person = people.person(chance.percent(80) ? Sex.MALE : Sex.FEMALE, age);
        boolean mentored = beat && age < MENTORED_AGE;
        return new Officer(
                badge(officers.size()),
                person,
                unit,
                beat ? Segment.ALL.get(place) : null,
                person.born().plusYears(chance.between(22, 24)).withDayOfMonth(1),
                mentored ? badge(officers.size() - place + MENTORS_SEGMENT - 1) : "");
    }

    private static String badge(int place) {
        return "%06d".formatted(FIRST_BADGE + place);
    }

    private Assistant assistant(int number) {
        Segment segment = Segment.ALL.get((number - 1) % Segment.ALL.size());
        Sex sex = chance.percent(50) ? Sex.MALE : Sex.FEMALE;
        return new Assistant(
                number, people.person(sex, chance.between(22, 55)), segment, phones.next());
    }
}

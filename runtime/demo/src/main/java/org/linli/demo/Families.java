package org.linli.demo;

import java.util.List;

/** Decides who lives together in a household of a given size. */
final class Families {
    private static final int GROWN_UP = 18;

    private final People people;
    private final Chance chance;

    private final Odds<Integer> aloneAges = bands(24, 6, 44, 6, 66, 8, 80, 4, 92, 1);
    private final Odds<Integer> coupleAges = bands(30, 3, 52, 6, 66, 7, 80, 3);
    private final Odds<Integer> parentAges = bands(32, 4, 42, 7, 52, 8, 61, 5);
    private final Odds<Integer> largeFamilyAges = bands(34, 4, 43, 6, 51, 5);

    Families(People people, Chance chance) {
        this.people = people;
        this.chance = chance;
    }

    /** The head comes first, is of age, and is the only head. */
    List<Member> household(int size) {
        Family family =
                switch (size) {
                    case 1 -> alone();
                    case 2 -> ofTwo();
                    case 3 -> ofThree();
                    default -> large(size);
                };
        return family.members();
    }

    private Family alone() {
        int age = age(aloneAges);
        return headedBy(chance.percent(age < 60 ? 55 : 36), age);
    }

    private Family ofTwo() {
        if (chance.percent(78)) {
            return couple(age(coupleAges)).spouse();
        }
        if (chance.percent(60)) {
            return headedBy(chance.percent(25), age(parentAges)).children(1);
        }
        return headedBy(chance.percent(60), age(parentAges)).parents(1);
    }

    private Family ofThree() {
        int kind = chance.between(1, 100);
        if (kind <= 78) {
            return couple(age(parentAges)).spouse().children(1);
        }
        if (kind <= 88) {
            return couple(age(largeFamilyAges)).spouse().parents(1);
        }
        if (kind <= 95) {
            return headedBy(chance.percent(30), age(parentAges)).children(1).parents(1);
        }
        return couple(chance.between(58, 72)).spouse().grandchild();
    }

    /**
     * Four to seven: children, the head's parents, or a young family under the old couple's roof.
     */
    private Family large(int size) {
        int others = size - 2;
        if (chance.percent(size == 4 ? 12 : 30)) {
            int grandchildren = others - 2;
            return couple(chance.between(54, 74)).spouse().youngFamily(grandchildren);
        }
        int parents = Math.clamp(chance.between(0, 2), others - 3, 2);
        int children = others - parents;
        return couple(age(largeFamilyAges)).spouse().children(children).parents(parents);
    }

    private Family couple(int age) {
        return headedBy(chance.percent(68), age);
    }

    private Family headedBy(boolean man, int age) {
        return new Family(people, chance, man ? Sex.MALE : Sex.FEMALE, Math.max(GROWN_UP, age));
    }

    private int age(Odds<Integer> middles) {
        return middles.draw(chance) + chance.between(-6, 6);
    }

    /** Middles of bands thirteen years wide, each with its weight. */
    private static Odds<Integer> bands(int... middleAndWeight) {
        Odds<Integer> bands = Odds.of(middleAndWeight[0], middleAndWeight[1]);
        for (int at = 2; at < middleAndWeight.length; at += 2) {
            bands.or(middleAndWeight[at], middleAndWeight[at + 1]);
        }
        return bands;
    }
}

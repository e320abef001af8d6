package org.linli.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * One household while it is put together: the head first, then those who live with the head.
 *
 * <p>Ages hang together: parents are 22 to 34 years older than their children, children carry the
 * father's surname, a son's or daughter's spouse comes from another family.
 */
final class Family {
    private static final int LEAST_GENERATION = 22;
    private static final int MOST_GENERATION = 34;
    private static final int OLDEST = 99;
    private static final int YOUNGEST_SPOUSE = 22;

    private final People people;
    private final Chance chance;
    private final List<Member> members = new ArrayList<>();
    private final Person head;
    private final int headAge;
    private String childrensSurname;
    private int youngerParentAge;

    Family(People people, Chance chance, Sex headSex, int headAge) {
        this.people = people;
        this.chance = chance;
        this.head = people.person(headSex, headAge);
        this.headAge = headAge;
        this.childrensSurname = head.surname();
        this.youngerParentAge = headAge;
        members.add(new Member(Member.Relation.HEAD, head));
    }

    Family spouse() {
        int older = head.sex() == Sex.MALE ? chance.between(-6, 2) : chance.between(-2, 6);
        int age = Math.clamp(headAge + older, YOUNGEST_SPOUSE, OLDEST);
        Person spouse = people.person(head.sex().other(), age);
        members.add(new Member(Member.Relation.SPOUSE, spouse));
        youngerParentAge = Math.min(headAge, age);
        if (spouse.sex() == Sex.MALE) {
            childrensSurname = spouse.surname();
        }
        return this;
    }

    Family children(int count) {
        for (int child = 0; child < count; child++) {
            child(youngerParentAge - generation());
        }
        return this;
    }

    /** The head's father first, then the mother. */
    Family parents(int count) {
        for (int parent = 0; parent < count; parent++) {
            int age = Math.min(headAge + generation(), OLDEST);
            // A widow is met more often than a widower.
            boolean father = parent == 0 && (count > 1 || chance.percent(35));
            Person person =
                    father
                            ? people.person(head.surname(), Sex.MALE, age)
                            : people.person(Sex.FEMALE, age);
            members.add(new Member(Member.Relation.PARENT, person));
        }
        return this;
    }

    /** A grown child with spouse, and their children. */
    Family youngFamily(int grandchildren) {
        int age = Math.max(YOUNGEST_SPOUSE + 2, youngerParentAge - generation());
        Person child = child(age);
        Sex sex = child.sex();
        Person spouse = people.person(sex.other(), Math.max(YOUNGEST_SPOUSE, age - 1));
        members.add(new Member(Member.Relation.OTHER, spouse));
        String surname = sex == Sex.MALE ? child.surname() : spouse.surname();
        for (int grandchild = 0; grandchild < grandchildren; grandchild++) {
            Sex grandchildSex = sex();
            int grandchildAge = Math.max(0, age - generation());
            members.add(
                    new Member(
                            Member.Relation.OTHER,
                            people.person(surname, grandchildSex, grandchildAge)));
        }
        return this;
    }

    /** A grandchild whose own parents are registered elsewhere. */
    Family grandchild() {
        int age = Math.max(0, youngerParentAge - 2 * generation());
        members.add(new Member(Member.Relation.OTHER, people.person(childrensSurname, sex(), age)));
        return this;
    }

    List<Member> members() {
        return List.copyOf(members);
    }

    private Person child(int age) {
        Sex sex = sex();
        Person child = people.person(childrensSurname, sex, Math.max(0, age));
        members.add(new Member(Member.Relation.childOf(sex), child));
        return child;
    }

    private int generation() {
        return chance.between(LEAST_GENERATION, MOST_GENERATION);
    }

    private Sex sex() {
        return chance.percent(51) ? Sex.MALE : Sex.FEMALE;
    }
}

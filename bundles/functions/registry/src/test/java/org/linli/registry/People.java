package org.linli.registry;

import java.time.LocalDate;
import java.util.List;
import org.linli.identity.Sex;
import org.linli.record.Ref;
import org.linli.record.Values;
import org.linli.registry.Person.IdType;
import org.linli.registry.Person.LifeStatus;

/** The fictitious persons that all tests share (cross-cutting domain rules, section 15). */
public final class People {
    public static final String TENANT_A = "71000319950315996X";
    public static final String TENANT_B = "710003199212259979";
    public static final String RESIDENT_D = "710003195609109989";
    public static final String RESIDENT_E = "710003198001019970";
    public static final String OFFICER_G = "710003198604189995";
    public static final String OFFICER_H = "710003199911309971";
    public static final String CHILD_P = "710003201506019989";
    public static final String PARENT_Q = "710003198809099969";

    private People() {}

    /** A woman, born 1995-03-15. */
    public static Person tenantA() {
        return person(TENANT_A, "甲示例");
    }

    /** A man, born 1992-12-25. */
    public static Person tenantB() {
        return person(TENANT_B, "乙示例");
    }

    /** A woman, born 1956-09-10. */
    public static Person residentD() {
        return person(RESIDENT_D, "丁示例");
    }

    /** A man, born 1980-01-01. */
    public static Person residentE() {
        return person(RESIDENT_E, "戊示例");
    }

    /** A woman, born 1988-09-09, mother of child P. */
    public static Person parentQ() {
        return person(PARENT_Q, "秦示例");
    }

    /** A girl, born 2015-06-01. */
    public static Person childP(Ref<Person> guardian) {
        return Values.of(person(CHILD_P, "彭示例")).set(Person::guardian, List.of(guardian)).record();
    }

    /** As a form sends it: the number is typed, sex and birth date are left to it. */
    public static Person person(String idNumber, String name) {
        return Values.of(Person.class)
                .set(Person::idType, IdType.ID)
                .set(Person::idNumber, idNumber)
                .set(Person::nameZh, name)
                .set(Person::segmentCode, "02")
                .set(Person::lifeStatus, LifeStatus.ALIVE)
                .record();
    }

    /** Somebody with a passport, whose sex and birth date are typed. */
    public static Person visitor(String nationality) {
        return Values.of(Person.class)
                .set(Person::idType, IdType.PASS)
                .set(Person::idNumber, "c01x00t47")
                .set(Person::nameLatin, "MARIA SAMPLE")
                .set(Person::nationality, nationality)
                .set(Person::sex, Sex.FEMALE)
                .set(Person::birthDate, LocalDate.parse("1990-02-28"))
                .set(Person::segmentCode, "02")
                .set(Person::lifeStatus, LifeStatus.ALIVE)
                .record();
    }
}

package org.linli.registry;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Age;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.identity.CitizenNumber;
import org.linli.identity.PassportNumber;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Person.IdType;
import org.linli.registry.Person.LifeStatus;
import org.linli.store.Lookup;

/**
 * What must hold of a person's entry. Conditions of requirements are asked of drafts as well that
 * still lack a required field, and bear it.
 */
final class PersonRules {
    /** Below it a guardian is needed (Personal Information Protection Law art. 31). */
    private static final int CHILD_UNDER = 14;

    /** As many may share a telephone before the page asks whether it is written down rightly. */
    private static final int ONE_PHONE = 5;

    private static final Pattern CHINESE_NAME = Pattern.compile("[\\p{IsHan}·]+");
    private static final Pattern LATIN_NAME = Pattern.compile("[A-Z][A-Z '-]*");

    private PersonRules() {}

    /**
     * Fills what the number tells, and spells the name as it is kept.
     *
     * @throws Refusal as {@link PaperNumbers#read}
     */
    static Person complete(Person told, LocalDate today) {
        Person person = spelled(told);
        String typed = person.idNumber();
        // A draft of a paper ledger may say the number and not what carries it.
        return typed == null || person.idType() == null
                ? person
                : PaperNumbers.read(person, typed, today);
    }

    static void check(Draft<Person> draft, Lookup lookup, Problems problems) {
        Person person = draft.value();
        problems.when(doesNotFit(person.nameZh(), CHINESE_NAME), "REG-P-05", "nameZh");
        problems.when(doesNotFit(person.nameLatin(), LATIN_NAME), "REG-P-06", "nameLatin");
        problems.when(isNoNationality(person.nationality()), "REG-V80", "nationality");
        problems.when(
                person.idType() == IdType.ID
                        && person.nationality() != null
                        && draft.changes(Person::nationality),
                "REG-V81",
                "nationality");
        // Ledgers of before this rule brought in such numbers as identity cards; they may stand.
        boolean shown = draft.changes(Person::idType) || draft.changes(Person::idNumber);
        problems.when(
                shown && person.idType() == IdType.ID && isOfResidencePermit(person),
                "REG-V82",
                "idNumber");
        problems.when(
                shown && person.idType() == IdType.HMT && !isOfResidencePermit(person),
                "REG-V83",
                "idNumber");
        problems.when(
                draft.changes(Person::phone)
                        && person.idType() == IdType.ID
                        && isOverseas(person.phone()),
                "REG-V87",
                "phone");
        problems.when(isBornTooEarly(person, lookup), "REG-P-08", "birthDate");
        problems.when(isGuardedByChild(draft, lookup), "REG-P-09", "guardian");
        Force.requireSegment(draft, Person::segmentCode, lookup, problems);
    }

    /**
     * A telephone of many is a slip of the pen more often than not. It says nothing about them.
     *
     * @see "domain rules, cross-cutting, section 9"
     */
    static List<String> remarks(Stored<Person> person, Lookup lookup) {
        String phone = person.value().phone();
        boolean shared =
                phone != null
                        && lookup.count(Query.of(Person.class, where(Person::phone).is(phone)))
                                > ONE_PHONE;
        return shared ? List.of("person.shared-phone") : List.of();
    }

    /** Who looks after a child is grown up, and so not the child. */
    private static boolean isGuardedByChild(Draft<Person> draft, Lookup lookup) {
        return draft.changes(Person::guardian)
                && draft.value().guardian().stream()
                        .anyMatch(guardian -> HouseholdRules.isChild(guardian, lookup));
    }

    private static boolean isOfResidencePermit(Person person) {
        return person.idNumber() != null && PaperNumbers.isResidencePermit(person.idNumber());
    }

    /** Only people from overseas are rung up there. */
    private static boolean isOverseas(@Nullable String phone) {
        return phone != null && phone.startsWith("+");
    }

    private static boolean isNoNationality(@Nullable String nationality) {
        return nationality != null && !PassportNumber.isNationality(nationality);
    }

    private static Person spelled(Person told) {
        String name = told.nameZh() == null ? null : PersonName.of(told.nameZh());
        String nationality =
                told.nationality() == null ? null : told.nationality().toUpperCase(Locale.ROOT);
        boolean kept =
                Objects.equals(name, told.nameZh())
                        && Objects.equals(nationality, told.nationality());
        return kept
                ? told
                : Values.of(told)
                        .set(Person::nameZh, name)
                        .set(Person::nationality, nationality)
                        .record();
    }

    private static boolean doesNotFit(@Nullable String name, Pattern form) {
        return name != null && !form.matcher(name).matches();
    }

    /** A birth date is typed where no identity number tells it, and then nothing else tests it. */
    private static boolean isBornTooEarly(Person person, Lookup lookup) {
        LocalDate born = person.birthDate();
        return born != null && born.isBefore(CitizenNumber.earliestBirth(lookup.today()));
    }

    static boolean hasPapers(Person person, Lookup lookup) {
        return person.idType() != IdType.NONE;
    }

    /** Sex and birth date are typed only where no number of GB 11643 tells them. */
    static boolean hasNoNumberToTell(Person person, Lookup lookup) {
        return person.idType() != IdType.ID && person.idType() != IdType.HMT;
    }

    static boolean hasChineseName(Person person, Lookup lookup) {
        return !isForeigner(person, lookup);
    }

    static boolean isForeigner(Person person, Lookup lookup) {
        return person.idType() != null && person.idType().isForeign();
    }

    static boolean isChild(Person person, Lookup lookup) {
        LocalDate born = person.birthDate();
        return born != null && Age.on(born, lookup.today()) < CHILD_UNDER;
    }

    static boolean isDead(Person person, Lookup lookup) {
        return person.lifeStatus() == LifeStatus.DECEASED;
    }
}

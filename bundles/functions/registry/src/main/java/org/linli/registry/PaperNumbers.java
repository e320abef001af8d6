package org.linli.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linli.identity.CitizenNumber;
import org.linli.identity.CleanText;
import org.linli.identity.PassportNumber;
import org.linli.record.Values;
import org.linli.refusal.Refusal;

/**
 * The numbers of what people show, each in the form its issuer prints, with what they tell of the
 * holder.
 *
 * @see "GB 11643; Measures for residence permits of Hong Kong, Macao and Taiwan residents (2018)
 *     for 81, 82 and 83; cards of the National Immigration Administration for the others"
 */
final class PaperNumbers {
    private static final Pattern RESIDENCE_PERMIT = Pattern.compile("8[123]0000[0-9]{11}[0-9X]");

    /**
     * Cards of before 2013 count their renewals in two digits more; those of permanent residents
     * who are not Chinese nationals have a second letter.
     */
    private static final Pattern HONG_KONG_OR_MACAO =
            Pattern.compile("[HM]([0-9]{8}([0-9]{2})?|[A-Z][0-9]{7})");

    private static final Pattern TAIWAN = Pattern.compile("[0-9]{8}");

    /** Cards of before December 2023: the country in letters, no century in the birth date. */
    private static final Pattern FIRST_PERMANENT = Pattern.compile("[A-Z]{3}[0-9]{12}");

    private static final Pattern PERMANENT = Pattern.compile("9[0-9]{16}[0-9X]");

    private PaperNumbers() {}

    /** Whether the number of an identity card is that of a resident of Hong Kong, Macao, Taiwan. */
    static boolean isResidencePermit(String number) {
        return RESIDENCE_PERMIT.matcher(number).matches();
    }

    /**
     * Brings a number into the form in which it is kept, and fills what it tells.
     *
     * @throws Refusal VAL-010 to VAL-014, VAL-040, REG-V84 to REG-V86 for the number, REG-P-02 or
     *     REG-P-04 if sex or birth date contradict it
     */
    static Person read(Person person, String typed, LocalDate today) {
        return switch (person.idType()) {
            case ID, HMT -> citizen(person, typed, today);
            case PASS -> passport(person, typed);
            case HRP -> numbered(person, inForm(typed, HONG_KONG_OR_MACAO, "REG-V84"));
            case TWP -> numbered(person, inForm(typed, TAIWAN, "REG-V85"));
            case FPR -> permanent(person, plain(typed), today);
            case NONE -> person;
        };
    }

    private static Person citizen(Person person, String typed, LocalDate today) {
        NumberFacts facts = NumberFacts.read(typed, person.sex(), person.birthDate(), today);
        return Values.of(person)
                .set(Person::idNumber, facts.number())
                .set(Person::sex, facts.sex())
                .set(Person::birthDate, facts.birthDate())
                .record();
    }

    private static Person passport(Person person, String typed) {
        String nationality = person.nationality();
        if (nationality == null) {
            return person;
        }
        try {
            return numbered(person, PassportNumber.read(typed, nationality).text());
        } catch (Refusal refused) {
            boolean known = PassportNumber.isNationality(nationality);
            throw new Refusal(refused.code(), known ? "idNumber" : "nationality");
        }
    }

    /** The newer card tells the birth date and ends as an identity card does. */
    private static Person permanent(Person person, String number, LocalDate today) {
        if (FIRST_PERMANENT.matcher(number).matches()) {
            return numbered(person, number);
        }
        unless(PERMANENT.matcher(number).matches(), "REG-V86", "idNumber");
        LocalDate born = birthDate(number.substring(6, 14), today);
        char check = CitizenNumber.checkCharacter(number.substring(0, 17));
        unless(number.charAt(17) == check, "VAL-013", "idNumber");
        LocalDate told = person.birthDate();
        unless(told == null || told.equals(born), "REG-P-04", "birthDate");
        return Values.of(numbered(person, number)).set(Person::birthDate, born).record();
    }

    private static LocalDate birthDate(String digits, LocalDate today) {
        try {
            LocalDate born = LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
            boolean plausible =
                    !born.isAfter(today) && !born.isBefore(CitizenNumber.earliestBirth(today));
            unless(plausible, "VAL-012", "idNumber");
            return born;
        } catch (DateTimeException e) {
            throw new Refusal("VAL-012", "idNumber");
        }
    }

    private static String inForm(String typed, Pattern form, String code) {
        String number = plain(typed);
        unless(form.matcher(number).matches(), code, "idNumber");
        return number;
    }

    /** Older cards print the count of renewals in brackets. */
    static String plain(String typed) {
        return CleanText.clean(typed).toUpperCase(Locale.ROOT).replaceAll("[ ()（）]", "");
    }

    private static Person numbered(Person person, String number) {
        return Values.of(person).set(Person::idNumber, number).record();
    }

    private static void unless(boolean fits, String code, String field) {
        if (!fits) {
            throw new Refusal(code, field);
        }
    }
}

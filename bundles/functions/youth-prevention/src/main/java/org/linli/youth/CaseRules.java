package org.linli.youth;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Age;
import org.linli.calendar.Term;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.identity.Sex;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Lifetime;
import org.linli.registry.Person;
import org.linli.registry.Staff;
import org.linli.registry.Sworn;
import org.linli.store.Lookup;
import org.linli.youth.YouthCase.SealMark;
import org.linli.youth.YouthCase.State;

/** What follows from the facts of a case, and what must hold of them. */
final class CaseRules {
    /** D13: on its last day the file locks itself. */
    static final Term SEALED_WITHIN = Term.calendarDays(3);

    static final int ADULT_FROM = 18;
    private static final int INTERVIEWERS = 2;

    private CaseRules() {}

    static YouthCase derive(YouthCase told, Lookup lookup) {
        LocalDate ended = told.endedOn();
        return Values.of(told)
                .set(YouthCase::ageAtConduct, ageAtConduct(told, lookup))
                .set(
                        YouthCase::sealsOn,
                        ended == null ? null : SEALED_WITHIN.due(ended, lookup.calendar()).day())
                .set(YouthCase::sealMark, mark(told, told.state() == State.SEALED))
                .record();
    }

    /** Sealed is what is sealed; that others' information is in it somebody has to say. */
    private static SealMark mark(YouthCase told, boolean sealed) {
        if (told.sealMark() == SealMark.PARTIAL) {
            return SealMark.PARTIAL;
        }
        return sealed ? SealMark.SEALED_MARK : SealMark.UNSEALED;
    }

    /** Whoever seals before the last day closes the file that day, and it says so at once. */
    static YouthCase sealedEarlier(YouthCase told, List<Stored<SealingNotice>> notices) {
        LocalDate due = told.sealsOn();
        LocalDate ended = told.endedOn();
        return due == null || ended == null
                ? told
                : notices.stream()
                        .map(notice -> notice.value().sealedOn())
                        .filter(day -> !day.isBefore(ended))
                        .min(LocalDate::compareTo)
                        .filter(early -> early.isBefore(due))
                        .map(early -> sealedOn(told, early))
                        .orElse(told);
    }

    private static YouthCase sealedOn(YouthCase told, LocalDate day) {
        return Values.of(told)
                .set(YouthCase::sealsOn, day)
                .set(YouthCase::sealMark, mark(told, true))
                .record();
    }

    private static @Nullable Integer ageAtConduct(YouthCase told, Lookup lookup) {
        LocalDate conduct = told.conductDate();
        if (conduct == null || told.minor() == null) {
            return null;
        }
        return lookup.find(Person.class, told.minor())
                .map(person -> person.value().birthDate())
                .map(born -> Age.on(born, conduct))
                .orElse(null);
    }

    static void checkAge(Draft<YouthCase> draft, Lookup lookup, Problems problems) {
        YouthCase told = draft.value();
        Integer age = told.ageAtConduct();
        if (age == null || age < 0) {
            return;
        }
        problems.when(age >= ADULT_FROM, "YTH-V02", "minor");
        problems.when(age < ADULT_FROM && told.adultAtConduct(), "YTH-V01", "adultAtConduct");
        problems.when(
                told.transferGround() != null && !told.transferGround().isReachedBy(age),
                "YTH-S09",
                "transferGround");
    }

    /** What is decided was accepted first. */
    static void checkOrder(Draft<YouthCase> draft, Lookup lookup, Problems problems) {
        LocalDate accepted = draft.value().acceptedOn();
        LocalDate decided = draft.value().decidedOn();
        problems.when(
                accepted != null && decided != null && decided.isBefore(accepted),
                "VAL-051",
                "decidedOn");
    }

    static void checkGuardian(Draft<YouthCase> draft, Lookup lookup, Problems problems) {
        YouthCase told = draft.value();
        Ref<Person> guardian = told.guardian();
        problems.when(
                guardian != null
                        && (guardian.equals(told.minor())
                                || Lifetime.isUnder(
                                        ADULT_FROM, guardian, told.reportedOn(), lookup)),
                "YTH-V25",
                "guardian");
    }

    /**
     * Nobody talks with a minor alone, and no man alone with a girl.
     *
     * @see "Minors Protection Law art. 110; Criminal Procedure Law art. 281"
     */
    static void checkInterview(Draft<YouthCase> draft, Lookup lookup, Problems problems) {
        YouthCase told = draft.value();
        LocalDate heard = told.interviewedOn();
        if (heard == null) {
            return;
        }
        problems.when(!isAccompanied(told, heard, lookup), "YTH-V04", "appropriateAdult");
        problems.when(
                told.interviewers().stream()
                                .filter(officer -> !Sworn.isAssistant(officer, lookup))
                                .distinct()
                                .count()
                        < INTERVIEWERS,
                "YTH-V18",
                "interviewers");
        boolean girl =
                lookup.find(Person.class, told.minor())
                        .filter(person -> person.value().sex() == Sex.FEMALE)
                        .isPresent();
        problems.when(girl && !hasWoman(told.interviewers(), lookup), "YTH-V05", "interviewers");
    }

    /** By somebody grown up on the day of the interview. */
    private static boolean isAccompanied(YouthCase told, LocalDate heard, Lookup lookup) {
        Ref<Person> adult = told.appropriateAdult();
        return adult != null
                && !adult.equals(told.minor())
                && !Lifetime.isUnder(ADULT_FROM, adult, heard, lookup);
    }

    private static boolean hasWoman(List<Ref<Staff>> staff, Lookup lookup) {
        return staff.stream()
                .flatMap(one -> lookup.find(Staff.class, one).stream())
                .map(Stored::value)
                .anyMatch(one -> one.sex() == Sex.FEMALE);
    }
}

package org.linli.corrections;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.corrections.CorrectionCase.CaseState;
import org.linli.corrections.CorrectionCase.CorrectionType;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.record.Values;
import org.linli.registry.Divisions;
import org.linli.registry.Lifetime;
import org.linli.registry.Person;
import org.linli.store.Lookup;

/** What follows from the facts of a case, and what must hold of them. */
final class CaseRules {
    /** Until then the person reports (Community Corrections Law art. 21). */
    static final Term REPORT_WITHIN = Term.calendarDays(10).rolledForward();

    /** Until then a minor's completed case is sealed (sealing measures of 2022, art. 13). */
    static final Term SEALED_WITHIN = Term.calendarDays(3).rolledForward();

    /** Who was younger at the offence is dealt with under the rules on minors, for good. */
    static final int MINOR_UNDER = 18;

    private static final int DISTRICT_DIGITS = 6;
    private static final String FOR_LIFE = "无期徒刑";

    private CaseRules() {}

    static CorrectionCase derive(CorrectionCase told, Lookup lookup) {
        LocalDate effective = told.effectiveDate();
        boolean juvenile = told.juvenileRegime() || wasMinor(told, lookup);
        return Values.of(told)
                .set(
                        CorrectionCase::reportDueDate,
                        effective == null
                                ? null
                                : REPORT_WITHIN.due(effective, lookup.calendar()).day())
                .set(CorrectionCase::juvenileRegime, juvenile)
                .set(CorrectionCase::sealsOn, juvenile ? sealsOn(told, lookup) : null)
                .record();
    }

    /** The day on which the agency sealed it, or at the latest the last day it had to do so. */
    private static @Nullable LocalDate sealsOn(CorrectionCase told, Lookup lookup) {
        if (told.sealedOn() != null) {
            return told.sealedOn();
        }
        LocalDate closed = told.closedOn();
        return told.state().isFreed() && closed != null
                ? SEALED_WITHIN.due(closed, lookup.calendar()).day()
                : null;
    }

    /**
     * Whether the day of the offence has to be known: whose term began before he was of age was a
     * minor then, and a paper ledger without the day must not leave him outside the rules on
     * minors.
     */
    static boolean beganAsMinor(CorrectionCase told, Lookup lookup) {
        return told.subject() != null
                && told.termStart() != null
                && Lifetime.isUnder(MINOR_UNDER, told.subject(), told.termStart(), lookup);
    }

    private static boolean wasMinor(CorrectionCase told, Lookup lookup) {
        LocalDate offence = told.offenceDate();
        if (offence == null || told.subject() == null) {
            return false;
        }
        return Lifetime.isUnder(MINOR_UNDER, told.subject(), offence, lookup);
    }

    static void checkType(Draft<CorrectionCase> draft, Lookup lookup, Problems problems) {
        boolean old = draft.value().correctionType() == CorrectionType.DEPRIVATION_OF_RIGHTS;
        problems.when(draft.isNew() && old && !draft.isImported(), "COR-V03", "correctionType");
    }

    /** In years and months, as the judgment pronounces it; imprisonment for life has none. */
    static void checkSentence(Draft<CorrectionCase> draft, Lookup lookup, Problems problems) {
        String sentence = draft.value().originalSentence();
        if (sentence == null
                || draft.isImported()
                || !draft.changes(CorrectionCase::originalSentence)) {
            return;
        }
        problems.when(
                !FOR_LIFE.equals(sentence) && CorrectionTerm.read(sentence).isEmpty(),
                "COR-V70",
                "originalSentence");
    }

    /**
     * The end follows from the term as pronounced; another one needs a paper. Paper ledgers state
     * days alone, so they are asked only when somebody changes the term by hand.
     */
    static void checkTerm(Draft<CorrectionCase> draft, Lookup lookup, Problems problems) {
        CorrectionCase told = draft.value();
        if (draft.isImported() || told.termDocument() != null || !isTermNew(draft)) {
            return;
        }
        String pronounced = told.correctionTerm();
        if (pronounced == null) {
            problems.add("VAL-001", "correctionTerm");
            return;
        }
        Optional<CorrectionTerm> term = CorrectionTerm.read(pronounced);
        if (term.isEmpty()) {
            problems.add("COR-V13", "correctionTerm");
            return;
        }
        LocalDate end = term.get().endFrom(told.termStart());
        if (!end.equals(told.termEnd())) {
            problems.add("COR-V02", "termEnd", Map.of("termEnd", end.toString()));
        }
    }

    /**
     * The probation of a suspended sentence runs from the day on which the judgment takes effect.
     */
    static void checkProbation(Draft<CorrectionCase> draft, Lookup lookup, Problems problems) {
        CorrectionCase told = draft.value();
        LocalDate effective = told.effectiveDate();
        boolean asked =
                told.correctionType() == CorrectionType.SUSPENDED_SENTENCE
                        && told.transferredFrom() == null
                        && told.termDocument() == null
                        && !draft.isImported();
        boolean typed =
                draft.changes(CorrectionCase::termStart)
                        || draft.changes(CorrectionCase::effectiveDate)
                        || draft.changes(CorrectionCase::termDocument)
                        || draft.changes(CorrectionCase::transferredFrom)
                        || draft.changes(CorrectionCase::correctionType);
        if (asked && typed && effective != null && !effective.equals(told.termStart())) {
            problems.add("REG-C-04", "termStart", Map.of("termStart", effective.toString()));
        }
    }

    private static boolean isTermNew(Draft<CorrectionCase> draft) {
        return draft.changes(CorrectionCase::termStart)
                || draft.changes(CorrectionCase::termEnd)
                || draft.changes(CorrectionCase::termDocument)
                || (draft.value().correctionTerm() != null
                        && draft.changes(CorrectionCase::correctionTerm));
    }

    /** Nobody is discharged for a day on which the term still ran. */
    static void checkDischarge(Draft<CorrectionCase> draft, Lookup lookup, Problems problems) {
        CorrectionCase told = draft.value();
        LocalDate closed = told.closedOn();
        boolean typed =
                draft.changes(CorrectionCase::state) || draft.changes(CorrectionCase::closedOn);
        boolean early =
                told.state() == CaseState.DISCHARGED
                        && closed != null
                        && closed.isBefore(told.termEnd());
        if (early && typed && !draft.isImported()) {
            problems.add("COR-S01", "closedOn", Map.of("termEnd", told.termEnd().toString()));
        }
    }

    /** County level within the station's district, or below it. */
    static void checkPlace(Draft<CorrectionCase> draft, Lookup lookup, Problems problems) {
        String place = draft.value().executionPlace();
        if (place == null || draft.isImported() || !draft.changes(CorrectionCase::executionPlace)) {
            return;
        }
        boolean known = Divisions.shipped().name(place).isPresent();
        problems.when(!known || !place.startsWith(district(lookup)), "COR-V29", "executionPlace");
    }

    /** The code of the district that the station lies in. */
    static String district(Lookup lookup) {
        return lookup.station().code().substring(0, DISTRICT_DIGITS);
    }

    /** The mark of sealing ends a minor's case; nobody else's is sealed. */
    static void checkSeal(Draft<CorrectionCase> draft, Lookup lookup, Problems problems) {
        CorrectionCase told = draft.value();
        boolean marks = told.sealedOn() != null && draft.changes(CorrectionCase::sealedOn);
        problems.when(marks && (told.isOpen() || !told.juvenileRegime()), "COR-V31", "sealedOn");
    }

    /** Medical reviews are owed by those alone who serve their time outside prison (COR-V08). */
    static void checkMedicalParole(Draft<CorrectionCase> draft, Lookup lookup, Problems problems) {
        CorrectionCase told = draft.value();
        boolean inPrison = told.correctionType() != CorrectionType.TEMPORARY_OUT_OF_PRISON;
        boolean typed =
                draft.changes(CorrectionCase::medicalParole)
                        || draft.changes(CorrectionCase::correctionType);
        problems.when(typed && told.medicalParole() && inPrison, "COR-V26", "medicalParole");
    }

    /** Who answers for somebody is grown up and another. */
    static void checkGuarantor(Draft<CorrectionCase> draft, Lookup lookup, Problems problems) {
        Ref<Person> guarantor = draft.value().guarantor();
        if (guarantor == null) {
            return;
        }
        boolean child = Lifetime.isUnder(MINOR_UNDER, guarantor, lookup.today(), lookup);
        problems.when(child || guarantor.equals(draft.value().subject()), "COR-V24", "guarantor");
    }

    /**
     * One open case for one person and document. A minor's case is not told to whoever may not know
     * of it: he enters a second one, sealed as well, which those who see both take back.
     */
    static void checkDuplicate(Draft<CorrectionCase> draft, Lookup lookup, Problems problems) {
        CorrectionCase told = draft.value();
        String document = told.documentNumber();
        if (document == null || !told.isOpen()) {
            return;
        }
        Condition same =
                where(CorrectionCase::subject)
                        .is(told.subject())
                        .and(where(CorrectionCase::documentNumber).is(document));
        lookup.list(Query.of(CorrectionCase.class, same)).stream()
                .filter(draft::isOther)
                .filter(other -> other.value().isOpen())
                .filter(other -> draft.isKnown(other, lookup))
                .findFirst()
                .ifPresent(
                        other ->
                                problems.add(
                                        "COR-V04",
                                        "documentNumber",
                                        Map.of("caseNumber", other.number())));
    }

    /** Whether a case is in a state in which the person is supervised. */
    static boolean isSupervised(CorrectionCase told) {
        return told.isOpen() && told.state() != CaseState.NOTIFIED;
    }
}

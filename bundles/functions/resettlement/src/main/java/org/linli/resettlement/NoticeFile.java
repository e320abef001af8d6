package org.linli.resettlement;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Lifetime;
import org.linli.registry.Person;
import org.linli.registry.Settled;
import org.linli.resettlement.ReleaseNotice.CheckResult;
import org.linli.store.Lookup;

/**
 * The notice of a release: what must hold of it, and who reads it.
 *
 * @see "domain rules, resettlement, section 3.1"
 */
final class NoticeFile {
    private static final Pattern SENTENCE =
            Pattern.compile("(?=[0-9])(?:[0-9]{1,2}Y)?(?:[0-9]{1,2}M)?(?:[0-9]{1,3}D)?");

    /** Who was younger at the offence is dealt with under the rules on minors, for good. */
    private static final int MINOR_UNDER = 18;

    /** As its case (class RC-3). */
    private static final int YEARS_KEPT = 3;

    private NoticeFile() {}

    static void define(FunctionDefinition resettlement) {
        resettlement
                .record(ReleaseNotice.class)
                .title(ReleaseNotice::subject)
                .facts(ReleaseNotice::expectedRelease, ReleaseNotice::releaseType)
                .columns(
                        ReleaseNotice::subject,
                        ReleaseNotice::releaseType,
                        ReleaseNotice::expectedRelease,
                        ReleaseNotice::noticeReceivedOn,
                        ReleaseNotice::checkResult)
                .group(
                        "release",
                        ReleaseNotice::subject,
                        ReleaseNotice::releaseType,
                        ReleaseNotice::institution,
                        ReleaseNotice::expectedRelease,
                        ReleaseNotice::helpCategory)
                .group(
                        "judgment",
                        ReleaseNotice::charge,
                        ReleaseNotice::sentence,
                        ReleaseNotice::repeatOffender,
                        ReleaseNotice::offenceDate,
                        ReleaseNotice::juvenileRegime,
                        ReleaseNotice::sealsOn)
                .group(
                        "check",
                        ReleaseNotice::noticeReceivedOn,
                        ReleaseNotice::checkResult,
                        ReleaseNotice::checkedOn)
                .createdBy(REGISTRY_CLERK)
                .changedBy(REGISTRY_CLERK, BEAT_OFFICER)
                .readableBy(HelpRoles.caseTeam())
                .sealedFrom(ReleaseNotice::sealsOn, HelpRoles.YOUTH_OFFICER)
                .locatedBy(ReleaseNotice::subject, Person.class)
                .derives(NoticeFile::derive)
                .derivesFrom(HelpCase.class, HelpCase::notice, NoticeFile::closed)
                .erasedAfter(ReleaseNotice::closedOn, Term.years(YEARS_KEPT))
                .requiredWhen(
                        ReleaseNotice::noticeReceivedOn,
                        (n, lookup) -> n.checkResult() != null,
                        "VAL-001")
                .checks(
                        Lifetime.of(
                                ReleaseNotice::subject,
                                ReleaseNotice::offenceDate,
                                ReleaseNotice::noticeReceivedOn,
                                ReleaseNotice::expectedRelease))
                .checks(Settled.about(ReleaseNotice::subject))
                .checks(CategoryHistory::checkNotice)
                .checks(NoticeFile::check);
    }

    private static ReleaseNotice derive(ReleaseNotice told, Lookup lookup) {
        boolean juvenile = Boolean.TRUE.equals(told.juvenileRegime()) || wasMinor(told, lookup);
        LocalDate checked = told.checkedOn() == null ? lookup.today() : told.checkedOn();
        return Values.of(told)
                .set(ReleaseNotice::checkedOn, told.checkResult() == null ? null : checked)
                .set(ReleaseNotice::juvenileRegime, juvenile)
                .set(ReleaseNotice::sealsOn, juvenile ? told.expectedRelease() : null)
                .record();
    }

    /** With the last of its cases; a notice that was sent back, on the day of the answer. */
    private static ReleaseNotice closed(ReleaseNotice told, List<Stored<HelpCase>> cases) {
        boolean open = cases.stream().anyMatch(c -> c.value().isOpen());
        LocalDate ended =
                cases.stream()
                        .map(c -> c.value().closedOn())
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
        boolean returned =
                told.checkResult() == CheckResult.NOT_HERE
                        || told.checkResult() == CheckResult.NO_SUCH_PERSON;
        LocalDate closed = ended == null && returned ? told.checkedOn() : ended;
        return Values.of(told).set(ReleaseNotice::closedOn, open ? null : closed).record();
    }

    /** Whoever is not of age at the release was not at the offence either, whenever that was. */
    private static boolean wasMinor(ReleaseNotice told, Lookup lookup) {
        LocalDate offence =
                told.offenceDate() == null ? told.expectedRelease() : told.offenceDate();
        return isMinorOn(offence, told.subject(), lookup);
    }

    static boolean isMinorOn(
            @Nullable LocalDate day, @Nullable Ref<Person> subject, Lookup lookup) {
        return day != null
                && subject != null
                && Lifetime.isUnder(MINOR_UNDER, subject, day, lookup);
    }

    private static void check(Draft<ReleaseNotice> draft, Lookup lookup, Problems problems) {
        ReleaseNotice told = draft.value();
        problems.when(
                told.releaseType() == ReleaseType.RETL
                        && told.expectedRelease().isAfter(ReleaseType.RETL_ENDED),
                "RES-V01",
                "releaseType");
        // Who lives there is the officer's to say, not the clerk's who has the paper.
        problems.when(
                told.checkResult() != null
                        && draft.changes(ReleaseNotice::checkResult)
                        && !draft.isImported()
                        && !draft.actor().is(BEAT_OFFICER),
                "RES-V76",
                "checkResult");
        problems.when(!SENTENCE.matcher(told.sentence()).matches(), "RES-V18", "sentence");
    }
}

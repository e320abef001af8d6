package org.linli.resettlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Person;

/**
 * What a prison, detention house or corrections office tells before a release (刑满释放通知): who comes,
 * and when. Former charge and sentence stand here and nowhere else.
 *
 * @param noticeReceivedOn empty for a release the station knows of before the notice has come
 * @param offenceDate decides whether the rules on minors apply
 * @param helpCategory as the justice agency's paper says
 * @param checkedOn the day on which the answer to the address check was entered
 * @param juvenileRegime offence under 18; hidden from everybody, and boxed because a hidden {@code
 *     boolean} reads as false
 * @param closedOn the day on which help ended to which the notice led, or on which the station
 *     answered that the notice is not its own
 * @param sealsOn the day from which only the juvenile officer reads it; of minors' offences alone
 */
@RecordType(name = "release-notice", number = "RES-N", sensitivity = Sensitivity.SENSITIVE)
public record ReleaseNotice(
        @Required @Classified(Sensitivity.SENSITIVE) Ref<Person> subject,
        @Required @Indexed @Classified(Sensitivity.SENSITIVE) ReleaseType releaseType,
        @Required @Length(60) @Classified(Sensitivity.SENSITIVE) String institution,
        @Required @Length(100) @Classified(Sensitivity.SENSITIVE) String charge,
        @Required @Length(60) @Classified(Sensitivity.SENSITIVE) String sentence,
        @Nullable @Classified(Sensitivity.SENSITIVE) Boolean repeatOffender,
        @Nullable @NotFuture @Classified(Sensitivity.SENSITIVE) LocalDate offenceDate,
        @Required @Indexed @Classified(Sensitivity.PERSONAL) LocalDate expectedRelease,
        @Nullable @NotFuture @Indexed LocalDate noticeReceivedOn,
        @Required @Classified(Sensitivity.SENSITIVE) HelpCategory helpCategory,
        @Nullable @Indexed CheckResult checkResult,
        @Derived @Nullable LocalDate checkedOn,
        @Derived @Nullable @Classified(Sensitivity.SEALED) Boolean juvenileRegime,
        @Derived @Nullable @Indexed LocalDate sealsOn,
        @Derived @Nullable @Indexed LocalDate closedOn) {

    /** What the officer of the address found. */
    public enum CheckResult {
        TRUE_HERE,
        NOT_HERE,
        NO_SUCH_PERSON,
        INCOMPLETE
    }
}

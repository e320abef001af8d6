package org.linli.youth;

import static org.linli.query.Condition.where;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.record.Attachment;
import org.linli.record.Between;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Staff;

/**
 * One measure of corrective education (矫治教育措施).
 *
 * @param decidedBy an officer of the county police or by its authority; never an assistant
 * @param content what is asked; acts, persons and places are named precisely
 * @param reportEvery days from one activity report to the next
 * @param hours of social service, all together
 * @param service when the service is done; never in school hours
 * @param socialWorker number of the social worker who carries it out: his own, without the paper
 * @param servedOn told to minor and guardian, with the rights of review
 * @param reviewUntil last day to ask for administrative reconsideration
 * @param lawsuitUntil last day to sue
 * @see "Juvenile Delinquency Prevention Law art. 41"
 */
@RecordType(name = "youth-measure", number = "YTH-M", sensitivity = Sensitivity.SEALED)
public record Measure(
        @Required Ref<YouthCase> youthCase,
        @Required @Classified(Sensitivity.SEALED) MeasureKind kind,
        @Required @NotFuture @Indexed @Classified(Sensitivity.SEALED) LocalDate decidedOn,
        @Required Ref<Staff> decidedBy,
        @Nullable @Classified(Sensitivity.SEALED) LocalDate startDate,
        @Nullable @NotBefore("startDate") @Indexed @Classified(Sensitivity.SEALED)
                LocalDate endDate,
        @Nullable @FreeText @Length(1000) @Classified(Sensitivity.SEALED) String content,
        @Nullable @Between(least = 7, most = 31) @Classified(Sensitivity.SEALED)
                Integer reportEvery,
        @Nullable @Between(least = 1, most = 500) @Classified(Sensitivity.SEALED) Integer hours,
        @Classified(Sensitivity.SEALED) List<ServiceTime> service,
        @Nullable @Length(100) @Classified(Sensitivity.SEALED) String provider,
        @Nullable @Length(20) String socialWorker,
        @Nullable @NotFuture @NotBefore("decidedOn") @Classified(Sensitivity.SEALED)
                LocalDate servedOn,
        @Derived @Nullable @Classified(Sensitivity.SEALED) LocalDate reviewUntil,
        @Derived @Nullable @Classified(Sensitivity.SEALED) LocalDate lawsuitUntil,
        @Nullable @Indexed @Classified(Sensitivity.SEALED) MeasureResult result,
        @Nullable @NotFuture @NotBefore("decidedOn") @Classified(Sensitivity.SEALED)
                LocalDate resultOn,
        @Required @Nullable @Classified(Sensitivity.SEALED) Attachment paper) {

    /** One time of service. */
    public record ServiceTime(@Required LocalDateTime begins, @Required BigDecimal hours) {}

    /** The nine measures of art. 41, in its order. */
    public enum MeasureKind {
        ADMONITION,
        APOLOGY,
        REPENTANCE,
        REPORTS,
        CONDUCT_RULES,
        COUNSELLING,
        SOCIAL_SERVICE,
        OBSERVATION,
        OTHER_MEASURE;

        private static final Set<MeasureKind> LASTING =
                EnumSet.of(REPORTS, CONDUCT_RULES, COUNSELLING, SOCIAL_SERVICE, OBSERVATION);

        /** Whether it goes on from one day to another. */
        boolean lasts() {
            return LASTING.contains(this);
        }

        /** Whether somebody looks in every month. */
        boolean isVisited() {
            return lasts() && this != REPORTS;
        }
    }

    /** What came of it. */
    public enum MeasureResult {
        DONE,
        PARTIAL,
        REFUSED,
        STOPPED
    }

    /** The measures that a social worker carries out, by his number. */
    static Condition carriedOutBy(String number) {
        return where(Measure::socialWorker).is(number);
    }

    /** Told in writing: what a case needs before education begins. */
    static Condition told() {
        return where(Measure::servedOn).present();
    }
}

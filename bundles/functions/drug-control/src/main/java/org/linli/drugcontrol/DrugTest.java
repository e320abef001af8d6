package org.linli.drugcontrol;

import static org.linli.record.Sensitivity.PERSONAL;
import static org.linli.record.Sensitivity.SENSITIVE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.drugcontrol.DrugCase.Substance;
import org.linli.drugcontrol.TestWindow.TestOccasion;
import org.linli.record.Attachment;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Unique;
import org.linli.registry.Person;
import org.linli.registry.Staff;

/**
 * A test for drugs (吸毒检测), by two of the station's staff or by a laboratory.
 *
 * @param testNumber number of the report
 * @param follows the test whose result this one looks at again
 * @param sampledOn its day; paper tells no more
 * @param shielded taken out of public view
 * @param testers two at least, a woman among them for a woman's urine sample
 * @param witness appropriate adult of a minor
 * @param approvedBy head of the station or of the county police, for a forced test
 * @param approvalPaper that approval
 * @param reagentExpiresOn of the kit
 * @param laboratory that made it
 * @param keepUntil last day on which both samples must be there
 * @param objectionDue last day to object
 * @param medication what the person takes, with the prescription shown
 * @param explained that medication explains the result
 * @param disposedOn the day on which the samples were destroyed
 */
@RecordType(name = "drug-test", number = "DRG-T", sensitivity = SENSITIVE)
public record DrugTest(
        @Required Ref<DrugCase> drugCase,
        @Required @Nullable @Length(30) @Unique(code = "DRG-V16") String testNumber,
        @Required @Nullable @Classified(SENSITIVE) TestType testType,
        @Required @Nullable @Classified(SENSITIVE) TestOccasion occasion,
        @Nullable @Classified(SENSITIVE) Ref<DrugTest> follows,
        @Required @Classified(SENSITIVE) SampleKind sampleKind,
        @Required @Nullable @NotFuture @Classified(SENSITIVE) LocalDateTime sampledAt,
        @Derived @Nullable @Indexed @Classified(SENSITIVE) LocalDate sampledOn,
        @Required @Nullable @Length(100) @Classified(PERSONAL) String place,
        @Classified(PERSONAL) boolean shielded,
        @Required List<Ref<Staff>> testers,
        @Nullable @Classified(PERSONAL) Ref<Person> witness,
        @Classified(SENSITIVE) boolean forced,
        @Nullable @Length(40) @Classified(SENSITIVE) String approvedBy,
        @Nullable @Classified(SENSITIVE) Attachment approvalPaper,
        @Nullable @Length(40) String reagentBatch,
        @Nullable LocalDate reagentExpiresOn,
        @Nullable @Length(60) String laboratory,
        @Required @Indexed @Classified(SENSITIVE) TestResult result,
        @Classified(SENSITIVE) List<Substance> substances,
        @Nullable @Length(30) @Classified(SENSITIVE) String sampleA,
        @Nullable @Length(30) @Classified(SENSITIVE) String sampleB,
        @Derived @Nullable LocalDate keepUntil,
        @Required @Nullable @NotFuture @NotBefore("sampledAt") @Classified(PERSONAL)
                LocalDate informedOn,
        @Required @Nullable @Classified(PERSONAL) Signing subjectSigned,
        @Required @Nullable @Classified(SENSITIVE) Attachment report,
        @Nullable @Length(200) @Classified(SENSITIVE) String medication,
        @Classified(SENSITIVE) boolean explained,
        @Derived @Nullable @Classified(PERSONAL) LocalDate objectionDue,
        @Nullable @NotFuture @NotBefore("informedOn") @Classified(SENSITIVE) LocalDate objectionOn,
        @Nullable @Classified(SENSITIVE) ObjectionDecision objectionDecision,
        @Nullable @NotFuture @NotBefore("objectionOn") @Classified(SENSITIVE)
                LocalDate objectionDecidedOn,
        @Nullable @NotFuture @NotBefore("objectionDecidedOn") LocalDate sampleSentOn,
        @Nullable @NotFuture @NotBefore("sampleSentOn") LocalDate sampleReceivedOn,
        @Nullable @NotFuture @NotBefore("sampleReceivedOn") LocalDate laboratoryReportOn,
        @Nullable @NotFuture @NotBefore("sampledAt") LocalDate disposedOn) {

    /** Who tested. */
    public enum TestType {
        ON_SITE,
        LABORATORY,
        RETEST
    }

    /** Of what. Hair is a sample like the others, never a DNA profile. */
    public enum SampleKind {
        URINE,
        BLOOD,
        SALIVA,
        HAIR
    }

    /** What came out. An invalid test is repeated in the same window. */
    public enum TestResult {
        NEGATIVE,
        POSITIVE,
        INVALID
    }

    /** Whether the person signed; that he did not is noted by the officer. */
    public enum Signing {
        SIGNED,
        REFUSED
    }

    /** What the station decided on an objection. */
    public enum ObjectionDecision {
        ACCEPTED,
        REFUSED
    }

    public boolean isValid() {
        return result != TestResult.INVALID;
    }

    public boolean isPositive() {
        return result == TestResult.POSITIVE;
    }

    /** Its samples are sealed as A and B and kept for half a year. */
    public boolean isSealedPositive() {
        return testType == TestType.ON_SITE && isPositive();
    }

    /** Fulfils a window of the profile; paper ledgers know no other tests. */
    public boolean isRegular() {
        return occasion != TestOccasion.RANDOM && follows == null && isValid();
    }
}

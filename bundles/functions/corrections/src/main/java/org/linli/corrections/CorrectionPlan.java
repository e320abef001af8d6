package org.linli.corrections;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Between;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/** The individual plan (矫正方案): what the person needs, and what is done about it. */
@RecordType(name = "correction-plan", number = "COR-P", sensitivity = Sensitivity.SENSITIVE)
public record CorrectionPlan(
        @Required Ref<CorrectionCase> correctionCase,
        @Required @Between(least = 1, most = 99) int planVersion,
        @Required @Indexed @Classified(Sensitivity.PERSONAL) LocalDate startDate,
        @Required @FreeText @Length(500) @Classified(Sensitivity.SENSITIVE) String needs,
        @Required @FreeText @Length(500) @Classified(Sensitivity.SENSITIVE) String goals,
        @Required @Classified(Sensitivity.SENSITIVE) List<PlanMeasure> measures,
        @Required @NotBefore("startDate") LocalDate reviewDate,
        @Nullable @FreeText @Length(500) @Classified(Sensitivity.SENSITIVE) String outcome) {

    /** Whether this is a later version than another. */
    boolean follows(CorrectionPlan other) {
        return planVersion > other.planVersion && startDate.isAfter(other.startDate);
    }

    /** What is done to help. */
    public enum PlanMeasure {
        LEGAL_EDUCATION,
        COUNSELLING,
        SKILLS,
        JOB_HELP,
        FAMILY,
        PUBLIC_SERVICE,
        SCHOOLING
    }
}

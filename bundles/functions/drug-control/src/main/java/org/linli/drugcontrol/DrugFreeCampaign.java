package org.linli.drugcontrol;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Between;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * A community's year on the way to a drug-free community (无毒社区创建).
 *
 * @param community division code of the community
 * @param inspectedBy who inspected; not the station itself
 */
@RecordType(name = "drug-free-campaign", number = "DRG-F", sensitivity = Sensitivity.PUBLIC)
public record DrugFreeCampaign(
        @Required @Length(12) @Indexed String community,
        @Required @Between(least = 2000, most = 2100) @Indexed int campaignYear,
        @Required List<CriterionCheck> criteria,
        @Required @NotFuture LocalDate selfCheckOn,
        @Nullable @NotFuture @NotBefore("selfCheckOn") LocalDate inspectedOn,
        @Nullable @Length(60) String inspectedBy,
        @Nullable @Indexed CampaignResult result) {

    /** One of the eight criteria. */
    public record CriterionCheck(
            @Required Criterion criterion,
            boolean met,
            @Nullable @FreeText @Length(300) String evidence) {}

    /** What is looked at. */
    public enum Criterion {
        NO_USE,
        NO_DEALING,
        NO_GROWING,
        NO_MAKING,
        REGISTER_CLEAR,
        TESTS_ON_TIME,
        HELP_IN_PLACE,
        PUBLICITY_DONE
    }

    /** What came of it. */
    public enum CampaignResult {
        DESIGNATED,
        NOT_MET,
        WITHDRAWN
    }

    public boolean isDesignated() {
        return result == CampaignResult.DESIGNATED;
    }
}

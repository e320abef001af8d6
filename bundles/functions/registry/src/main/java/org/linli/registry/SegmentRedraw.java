package org.linli.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.record.Derived;
import org.linli.record.FreeText;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * A plan by which houses go to other segments (责任段重划): all on one day, or none.
 *
 * @param parts who answers for what from that day on; of a quarter every building is named once,
 *     those that stay as well
 * @param ending segments that are given up on that day
 * @see "domain rules, registry, sections 5 and 9, scenario 6"
 */
@RecordType(name = "segment-redraw", number = "REG-X", sensitivity = Sensitivity.PUBLIC)
public record SegmentRedraw(
        @Required @FreeText @Length(60) String name,
        @Required @Nullable @FreeText @Length(500) String reason,
        @Required List<Part> parts,
        List<Ref<Segment>> ending,
        @Required LocalDate effectiveFrom,
        @Required RedrawStage stage,
        @Nullable @NotFuture LocalDate approvedOn,
        @Derived @Nullable LocalDate enforcedOn) {

    /**
     * Buildings of a quarter, or doors on the roads of a community.
     *
     * @param road one road or hamlet of the community; empty for all
     * @param numbers such as 1-11、13 or 1-99单; empty for all
     */
    public record Part(
            @Nullable Ref<Quarter> quarter,
            @Nullable @Length(12) String communityCode,
            @Nullable @Length(60) String road,
            @Nullable @Length(200) String numbers,
            @Required Ref<Segment> segment) {

        boolean isOneOfBoth() {
            return quarter == null ? communityCode != null : communityCode == null && road == null;
        }

        /** Whether both may name a house: of one quarter, or on the roads of one community. */
        boolean isAboutTheSameAs(Part other) {
            return Objects.equals(quarter, other.quarter)
                    && Objects.equals(communityCode, other.communityCode)
                    && (road == null || other.road == null || road.equals(other.road));
        }
    }

    /** How far a plan has come. */
    public enum RedrawStage {
        PLAN,
        CHECKED,
        APPROVED,
        EFFECTIVE
    }
}

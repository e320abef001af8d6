package org.linli.migrant;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.migrant.ResidencePermit.PermitStage;
import org.linli.record.Derived;
import org.linli.record.Indexed;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.store.Lookup;

/**
 * A yearly endorsement (签注) of a permit. It is free, so there is no fee to enter.
 *
 * @param windowFrom one month before the full year
 * @param windowTo the full year
 * @param continuousFrom the day the years count from now on: anew if it was late
 * @see "Interim Regulations on Residence Permits art. 10"
 */
@RecordType(name = "endorsement", number = "MIG-E", sensitivity = Sensitivity.PERSONAL)
public record Endorsement(
        @Required Ref<ResidencePermit> permit,
        @Required @NotFuture LocalDate doneOn,
        @Derived @Nullable Integer yearNo,
        @Derived @Required @Nullable LocalDate windowFrom,
        @Derived @Required @Nullable @Indexed LocalDate windowTo,
        @Derived @Required @Nullable @Indexed EndorsementKind kind,
        @Derived @Required @Nullable LocalDate continuousFrom) {

    /** Within the window, or made up for later. */
    public enum EndorsementKind {
        ON_TIME,
        LATE
    }

    /**
     * @throws Refusal MIG-E-01 before the window
     */
    static Endorsement derive(Endorsement typed, Lookup lookup) {
        if (typed.windowTo() != null || typed.permit() == null || typed.doneOn() == null) {
            // The permit's window moves on with it; what it was when this was made stays.
            return typed;
        }
        ResidencePermit permit =
                lookup.find(ResidencePermit.class, typed.permit()).map(Stored::value).orElse(null);
        LocalDate from = permit == null ? null : permit.windowFrom();
        LocalDate to = permit == null ? null : permit.windowTo();
        LocalDate counted = permit == null ? null : permit.continuousFrom();
        // What was cancelled is endorsed no more, though its window still stands in it.
        boolean works =
                permit != null
                        && (permit.stage() == PermitStage.ISSUED
                                || permit.stage() == PermitStage.SUSPENDED);
        if (from == null || to == null || counted == null || !works) {
            throw new Refusal("MIG-E-02", "permit");
        }
        if (typed.doneOn().isBefore(from)) {
            throw new Refusal(
                    "MIG-E-01", "doneOn", Map.of("from", from.toString(), "to", to.toString()));
        }
        boolean late = typed.doneOn().isAfter(to);
        return Values.of(typed)
                .set(Endorsement::windowFrom, from)
                .set(Endorsement::windowTo, to)
                .set(Endorsement::yearNo, to.getYear() - counted.getYear())
                .set(Endorsement::kind, late ? EndorsementKind.LATE : EndorsementKind.ON_TIME)
                .set(Endorsement::continuousFrom, late ? typed.doneOn() : counted)
                .record();
    }

    /**
     * One that a ledger tells, of the full year that ended with {@code windowTo}.
     *
     * @param from the day the years count from
     */
    static Endorsement onPaper(
            Ref<ResidencePermit> permit, LocalDate from, LocalDate doneOn, LocalDate windowTo) {
        return new Endorsement(
                permit,
                doneOn,
                windowTo.getYear() - from.getYear(),
                windowTo.minusMonths(1),
                windowTo,
                doneOn.isAfter(windowTo) ? EndorsementKind.LATE : EndorsementKind.ON_TIME,
                from);
    }

    static void check(Draft<Endorsement> draft, Lookup lookup, Problems problems) {
        problems.when(!draft.isNew() && draft.changes(Endorsement::doneOn), "MIG-E-03", "doneOn");
    }
}

package org.linli.registry;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.Property;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * Ties a person to an address for a time: where he is registered (户籍), or where he lives (实际居住).
 *
 * <p>The registered residence is also the membership of a household: in law a person is registered
 * at a household and nowhere else, so the two begin and end on the same day. It therefore carries
 * household, relation and reason of leaving, and no table of members can disagree with it.
 *
 * <p>A move is never an edit: the old residence ends and a new one begins. So who lived where on a
 * day in the past can be told from {@code from} and {@code to} alone.
 *
 * @param basis why somebody lives where he is not registered by right; for an actual residence
 * @param household for a registered residence, as are {@code relation} and {@code leaveReason}
 * @param to last day; empty while it goes on
 * @param reportedOn the day the station learnt of it, which starts the time to verify it
 * @param apartFrom the other residence, open at another address, when this one was written, so that
 *     {@link Separation} is told without comparing all pairs
 */
@RecordType(name = "residence", number = "REG-R", sensitivity = Sensitivity.PERSONAL)
public record Residence(
        @Required @Classified(Sensitivity.PERSONAL) Ref<Person> person,
        @Required @Classified(Sensitivity.PERSONAL) Ref<Address> address,
        @Required ResidenceKind kind,
        @Nullable @Classified(Sensitivity.PERSONAL) Basis basis,
        @Nullable @Classified(Sensitivity.PERSONAL) Ref<Household> household,
        @Nullable @Classified(Sensitivity.PERSONAL) Relation relation,
        @Required @Classified(Sensitivity.PERSONAL) LocalDate from,
        @Nullable @NotBefore("from") @Classified(Sensitivity.PERSONAL) LocalDate to,
        @Nullable @Classified(Sensitivity.PERSONAL) LeaveReason leaveReason,
        @Required Source source,
        @Required @NotFuture LocalDate reportedOn,
        @Nullable @NotFuture @NotBefore("from") LocalDate verifiedOn,
        @Derived @Required Confidence confidence,
        @Derived @Nullable Ref<Residence> apartFrom,
        @Required ResidenceStage stage) {

    /** In the household register, or in truth. */
    public enum ResidenceKind {
        REGISTERED,
        ACTUAL;

        ResidenceKind other() {
            return this == REGISTERED ? ACTUAL : REGISTERED;
        }
    }

    /** Why somebody lives there. */
    public enum Basis {
        OWN,
        RENT,
        KIN,
        DORM,
        OTHER
    }

    /** Relation to the head of the household, short form of GB/T 4761. */
    public enum Relation {
        HEAD,
        SPOUSE,
        SON,
        DAUGHTER,
        PARENT,
        OTHER
    }

    /** Why somebody left the household. */
    public enum LeaveReason {
        MOVE,
        DEATH,
        MARRIAGE,
        SPLIT,
        ERROR
    }

    /** Who told the station. */
    public enum Source {
        REPORT,
        LANDLORD,
        VISIT,
        IMPORT
    }

    /** Whether it has been found to be true; follows from the verification, never typed. */
    public enum Confidence {
        UNVERIFIED,
        VERIFIED,
        DISPUTED
    }

    /** The life of a residence. */
    public enum ResidenceStage {
        DRAFT,
        ACTIVE,
        DISPUTED,
        ENDED
    }

    /** Whether the person counts as living, or registered, there today. */
    public boolean isOpen() {
        return to == null && (stage == ResidenceStage.ACTIVE || stage == ResidenceStage.DISPUTED);
    }

    /** Residences that are not over, of all that belong to one household, address or person. */
    static <R extends Record> Condition ongoing(
            Property<Residence, @Nullable Ref<R>> of, Ref<R> whole) {
        return where(of).is(whole).and(where(Residence::to).empty());
    }

    /** Residences that stood at the end of a day: what ended on the day itself counts no longer. */
    public static Condition open(LocalDate day) {
        return where(Residence::stage)
                .is(ResidenceStage.DRAFT)
                .not()
                .and(where(Residence::from).notAfter(day))
                .and(where(Residence::to).empty().or(where(Residence::to).after(day)));
    }

    /** Of those the ones in the household register: who has one is a resident (常住人口). */
    public static Condition registered(LocalDate day) {
        return open(day).and(where(Residence::kind).is(ResidenceKind.REGISTERED));
    }
}

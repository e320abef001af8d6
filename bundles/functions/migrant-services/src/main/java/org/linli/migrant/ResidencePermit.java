package org.linli.migrant;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;
import org.linli.record.Unique;
import org.linli.registry.Person;

/**
 * A residence permit (居住证) from the application to its end. It is printed elsewhere; here stands
 * what the station owes and what the holder has to keep.
 *
 * @param proofs papers seen in the original
 * @param proofPapers copies of them
 * @param endedOn the day it was cancelled or refused; its keeping runs from there
 * @param residenceSince first day of unbroken residence, from the registrations
 * @param missingList everything that is missing, told once and in full
 * @param totalDays days from acceptance to issue; more than 15 only with a reason, 30 at most
 * @param fee always 0: the first permit and endorsements are free (art. 21)
 * @param continuousFrom the day the years count from: of issue, or of the latest late endorsement
 * @param endorsedOn the latest endorsement
 * @param windowFrom the next endorsement, first day
 * @param windowTo the next endorsement, last day
 */
@RecordType(name = "residence-permit", number = "MIG-P", sensitivity = Sensitivity.PERSONAL)
public record ResidencePermit(
        @Required @Classified(Sensitivity.PERSONAL) Ref<Person> applicant,
        @Nullable @Classified(Sensitivity.PERSONAL) Ref<Person> proxy,
        @Nullable @Classified(Sensitivity.PERSONAL) ProxyRelation proxyRelation,
        @Required @Nullable @Classified(Sensitivity.PERSONAL) Ground ground,
        @Classified(Sensitivity.PERSONAL) List<Proof> proofs,
        @Classified(Sensitivity.PERSONAL) List<Attachment> proofPapers,
        @Derived @Nullable @Classified(Sensitivity.PERSONAL) LocalDate residenceSince,
        @Required @Nullable @NotFuture @Indexed LocalDate receivedOn,
        @Nullable @FreeText @Length(500) String missingList,
        @Nullable @NotFuture @NotBefore("receivedOn") LocalDate missingToldOn,
        @Nullable @NotFuture @NotBefore("receivedOn") LocalDate acceptedOn,
        @Nullable @Between(least = 15, most = 999) Integer totalDays,
        @Nullable @FreeText @Length(200) String extendReason,
        @Derived @Nullable @Indexed LocalDate dueOn,
        @Nullable @FreeText @Length(500) String refusalReason,
        @Nullable @NotFuture @NotBefore("receivedOn") LocalDate refusedOn,
        @Nullable
                @Length(20)
                @Unique(code = "MIG-P-09")
                @Searchable
                @Classified(Sensitivity.SENSITIVE)
                String permitNo,
        @Nullable @NotFuture @NotBefore("acceptedOn") @Classified(Sensitivity.PERSONAL)
                LocalDate issuedOn,
        @Derived(code = "MIG-P-04") int fee,
        @Derived @Nullable LocalDate continuousFrom,
        @Derived @Nullable LocalDate endorsedOn,
        @Derived @Nullable LocalDate windowFrom,
        @Derived @Nullable @Indexed LocalDate windowTo,
        @Nullable @NotFuture @NotBefore("issuedOn") LocalDate cancelledOn,
        @Derived @Nullable @Indexed LocalDate endedOn,
        @Required PermitStage stage) {

    /** Who may apply for somebody else (art. 9). */
    public enum ProxyRelation {
        GUARDIAN,
        SPOUSE,
        CHILD,
        PARENT,
        SIBLING
    }

    /** One is enough (art. 2). */
    public enum Ground {
        JOB,
        HOME,
        STUDY
    }

    /** Papers that prove the home, the job or the study. */
    public enum Proof {
        LEASE,
        TITLE,
        PURCHASE,
        LODGING,
        LICENCE,
        LABOUR,
        WORKPROOF,
        STUDENT,
        SCHOOL;

        private static final Set<Proof> OF_ADDRESS = Set.of(LEASE, TITLE, PURCHASE, LODGING);
        private static final Set<Proof> OF_JOB = Set.of(LICENCE, LABOUR, WORKPROOF);
        private static final Set<Proof> OF_STUDY = Set.of(STUDENT, SCHOOL);

        static Set<Proof> ofAddress() {
            return OF_ADDRESS;
        }

        /** Those of which a ground needs one besides that of the address. */
        static Set<Proof> of(Ground ground) {
            return switch (ground) {
                case JOB -> OF_JOB;
                case STUDY -> OF_STUDY;
                case HOME -> OF_ADDRESS;
            };
        }
    }

    /** From the papers to the end of the permit. */
    public enum PermitStage {
        RECEIVED,
        SUPPLEMENT,
        ACCEPTED,
        APPROVED,
        ISSUED,
        SUSPENDED,
        REFUSED,
        CANCELLED
    }

    public boolean isPending() {
        return stage.ordinal() < PermitStage.ISSUED.ordinal();
    }
}

package org.linli.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.identity.Sex;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.Phone;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;
import org.linli.record.Unique;

/**
 * Somebody who lives, or is registered, in the station's area.
 *
 * <p>Name, sex, birth date and number stand here and nowhere else. By design there is no field for
 * ethnicity, religion, marriage, education, health, criminal history, a label, a score or a face,
 * and none that tells whether another function knows the person.
 *
 * @param idNumber unique; empty only for a person without papers
 * @param sex follows from the number of an identity card; needed and typed for other papers
 * @param birthDate likewise
 * @param nationality ISO 3166-1 alpha-3, for papers that are not of the mainland
 * @param guardian for a child under 14
 * @param segmentCode the segment whose officer looks after the person; decides who sees the record
 * @param deathReportedOn the day the station learnt of the death
 * @param birthReportedOn the day the station learnt of a birth that is in no household yet
 * @param movedInOn the day somebody arrived with a certificate of moving (迁移证)
 */
@RecordType(name = "person", number = "REG-P", sensitivity = Sensitivity.PERSONAL, openedADay = 100)
public record Person(
        @Nullable @Length(50) @Searchable(initials = true) @Classified(Sensitivity.PERSONAL)
                String nameZh,
        @Nullable @Length(100) @Searchable @Classified(Sensitivity.PERSONAL) String nameLatin,
        @Required @Classified(Sensitivity.PERSONAL) IdType idType,
        @Nullable
                @Length(20)
                @Unique(code = "REG-P-01")
                @Searchable
                @Classified(Sensitivity.SENSITIVE)
                String idNumber,
        @Nullable @Classified(Sensitivity.PERSONAL) Sex sex,
        @Nullable @NotFuture @Classified(Sensitivity.PERSONAL) LocalDate birthDate,
        @Nullable @Length(3) @Classified(Sensitivity.PERSONAL) String nationality,
        @Nullable @Phone @Length(30) @Indexed @Searchable @Classified(Sensitivity.PERSONAL)
                String phone,
        boolean phoneVerified,
        @Classified(Sensitivity.SENSITIVE) List<Ref<Person>> guardian,
        @Nullable @FreeText @Length(100) @Classified(Sensitivity.PERSONAL) String employer,
        @Required @Nullable @Length(10) String segmentCode,
        @Nullable @NotFuture LocalDate verifiedOn,
        @Nullable Ref<Staff> verifiedBy,
        @Nullable VerifyMethod verifyMethod,
        @Required @Indexed LifeStatus lifeStatus,
        @Nullable @NotFuture LocalDate deathReportedOn,
        @Nullable @NotFuture @NotBefore("birthDate") LocalDate birthReportedOn,
        @Nullable @NotFuture @NotBefore("birthDate") LocalDate movedInOn) {

    /** What the person showed. */
    public enum IdType {
        ID,
        HMT,
        PASS,
        HRP,
        TWP,
        FPR,
        NONE;

        /** From Hong Kong, Macao, Taiwan or abroad. */
        public boolean isFromOverseas() {
            return this != ID && this != NONE;
        }

        /** Papers that carry a name in Latin letters alone. */
        public boolean isForeign() {
            return this == PASS || this == FPR;
        }
    }

    /** How it became certain that the entry is true. */
    public enum VerifyMethod {
        SEEN,
        PHONE,
        THIRD,
        DOC
    }

    /** Whether the person counts among those who live here. */
    public enum LifeStatus {
        ALIVE,
        DECEASED,
        LEFT,
        MERGED
    }
}

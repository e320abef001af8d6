package org.linli.registry;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.identity.Sex;
import org.linli.query.Condition;
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
 * An officer (民警) or an assistant (协管员) of the station.
 *
 * @param badgeNo badge or staff number, by which accounts and papers name the person
 * @param post what the person does today, in words; follows from an open main post
 * @param posts what the person did and does (岗位经历), at most one main post at a time
 * @param policeArea of the community police; which segment somebody answers for stands in the
 *     {@link Segment} and nowhere else
 */
@RecordType(name = "staff", number = "REG-M", sensitivity = Sensitivity.PUBLIC)
public record Staff(
        @Required @Length(10) @Unique(code = "REG-S-04") @Searchable String badgeNo,
        @Required @Length(40) @Searchable(initials = true) String displayName,
        @Required @Indexed StaffKind kind,
        @Required @Indexed Unit unit,
        @Nullable @Classified(Sensitivity.PERSONAL) Sex sex,
        @Required @Nullable @NotFuture @Classified(Sensitivity.SENSITIVE) LocalDate birthDate,
        @Required @Nullable @Length(18) @Classified(Sensitivity.SENSITIVE) String idNumber,
        @Nullable @Phone @Length(30) @Classified(Sensitivity.PERSONAL) String phone,
        @Required @Nullable @NotFuture @NotBefore("birthDate") LocalDate joinedOn,
        boolean active,
        @Nullable @FreeText @Length(60) String post,
        @Nullable Ref<PoliceArea> policeArea,
        List<Post> posts) {

    /**
     * One line of a career at the station.
     *
     * @param to last day; empty while it goes on
     * @param segmentCode of a post in the community police
     * @param main not an additional one held beside another
     */
    public record Post(
            @Required @FreeText @Length(60) String post,
            @Required @NotFuture LocalDate from,
            @Nullable @NotBefore("from") LocalDate to,
            @Nullable @Length(10) String segmentCode,
            boolean main) {

        boolean isOpenMain() {
            return main && to == null;
        }
    }

    /** Sworn or not. */
    public enum StaffKind {
        OFFICER,
        ASSISTANT
    }

    /** Officers at work today; assistants help them and are counted apart. */
    static Condition officers() {
        return where(Staff::kind).is(StaffKind.OFFICER).and(where(Staff::active).is(true));
    }

    /** Those of them who work in one unit. */
    public static Condition officersOf(Unit unit) {
        return officers().and(where(Staff::unit).is(unit));
    }

    /** Where in the station. */
    public enum Unit {
        LEAD,
        GENERAL,
        CRIMINAL,
        ORDER,
        RESPONSE,
        COMMUNITY
    }
}

package org.linli.drugcontrol;

import static org.linli.record.Sensitivity.PERSONAL;
import static org.linli.record.Sensitivity.SENSITIVE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Attachment;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;

/**
 * What person and subdistrict agree on (社区戒毒（康复）协议); a new one after each move.
 *
 * @param rules what the person keeps, tests and the report of leave of three days among them
 * @param liability what follows a breach
 * @param signatories names of those who signed
 * @param guardianSigned of a minor
 */
@RecordType(name = "detox-agreement", number = "DRG-A", sensitivity = SENSITIVE)
public record Agreement(
        @Required Ref<DrugCase> drugCase,
        @Required @NotFuture @Indexed @Classified(PERSONAL) LocalDate signedOn,
        @Required @Nullable @Classified(SENSITIVE) List<HelpMeasure> measures,
        @Required @Nullable @FreeText @Length(2000) @Classified(PERSONAL) String rules,
        @Required @Nullable @FreeText @Length(1000) @Classified(PERSONAL) String liability,
        @Required @Nullable @FreeText @Length(1000) @Classified(PERSONAL) String rights,
        @Required @Nullable @Length(200) @Classified(PERSONAL) String signatories,
        @Classified(PERSONAL) boolean guardianSigned,
        @Required @Nullable @Classified(SENSITIVE) Attachment paper) {

    /** What is done to help. */
    public enum HelpMeasure {
        KNOWLEDGE,
        EDUCATION,
        SKILLS,
        JOB,
        SCHOOL,
        MEDICAL,
        FAMILY
    }
}

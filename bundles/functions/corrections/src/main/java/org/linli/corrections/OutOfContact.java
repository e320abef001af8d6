package org.linli.corrections;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/** A time in which nobody knew where the person was (失去联系), with all that was done to find him. */
@RecordType(name = "out-of-contact", number = "COR-L", sensitivity = Sensitivity.SENSITIVE)
public record OutOfContact(
        @Required Ref<CorrectionCase> correctionCase,
        @Required @Classified(Sensitivity.SENSITIVE) LocalDate lastContactOn,
        @Required @NotFuture @NotBefore("lastContactOn") @Indexed @Classified(Sensitivity.SENSITIVE)
                LocalDate noticedOn,
        @Required @Classified(Sensitivity.SENSITIVE) List<SearchEntry> searchLog,
        @Nullable @NotFuture LocalDateTime policeNotifiedOn,
        @Nullable @NotFuture @NotBefore("noticedOn") @Indexed @Classified(Sensitivity.SENSITIVE)
                LocalDate foundOn,
        @Nullable @FreeText @Length(500) @Classified(Sensitivity.SENSITIVE) String result) {

    /** One attempt to find the person. */
    public record SearchEntry(
            @Required @NotFuture LocalDateTime time,
            @Required @Length(60) String way,
            @Required @Length(40) String by,
            @Required @FreeText @Length(300) @Classified(Sensitivity.SENSITIVE) String finding) {}
}

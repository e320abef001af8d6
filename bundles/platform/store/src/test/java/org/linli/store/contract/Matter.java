package org.linli.store.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.NotBefore;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/** A matter about a resident, with stages. */
@RecordType(name = "matter", number = "MAT", sensitivity = Sensitivity.SENSITIVE)
public record Matter(
        @Required Ref<Resident> subject,
        @Nullable LocalDate begins,
        @Nullable @NotBefore("begins") LocalDate ends,
        @Nullable String outcome,
        @Required Stage stage) {

    public enum Stage {
        OPEN,
        ACTIVE,
        DONE,
        DROPPED,
        LATE
    }
}

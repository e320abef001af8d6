package org.linli.corrections;

import java.time.LocalDate;
import java.time.LocalDateTime;
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

/**
 * What the agency asked the police to help with (公安协助).
 *
 * @param requestPaper where the letter is kept; after a call it follows within a working day
 * @param letterOn the day it came; one that is told without a day came with the request
 */
@RecordType(name = "police-assist", number = "COR-H", sensitivity = Sensitivity.SENSITIVE)
public record PoliceAssist(
        @Required Ref<CorrectionCase> correctionCase,
        @Required @Indexed @Classified(Sensitivity.SENSITIVE) AssistKind kind,
        @Required @NotFuture @Indexed LocalDateTime requestedOn,
        @Nullable @NotFuture @NotBefore("requestedOn") LocalDateTime doneOn,
        @Nullable @Length(100) String requestPaper,
        @Nullable @NotFuture LocalDate letterOn,
        @Nullable @FreeText @Length(500) @Classified(Sensitivity.SENSITIVE) String result) {

    /** What help. */
    public enum AssistKind {
        ON_SITE,
        SEARCH,
        ARREST,
        HANDOVER,
        PURSUIT,
        EXIT_LIMIT;

        /** Answered the same day. */
        public boolean isAtOnce() {
            return this == ON_SITE || this == SEARCH;
        }
    }

    LocalDate requestedDay() {
        return requestedOn.toLocalDate();
    }

    @Nullable LocalDate letterDay() {
        return requestPaper == null || letterOn != null ? letterOn : requestedDay();
    }

    @Nullable LocalDate doneDay() {
        return doneOn == null ? null : doneOn.toLocalDate();
    }
}

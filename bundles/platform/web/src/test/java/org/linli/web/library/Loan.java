package org.linli.web.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/** A book lent out. */
@RecordType(name = "loan", sensitivity = Sensitivity.SENSITIVE)
public record Loan(
        @Required Ref<Reader> reader,
        @Required @Indexed Shelf shelf,
        @Nullable Branch branch,
        @Required @NotFuture @Indexed LocalDate start,
        @Required @Nullable @Length(30) String signature,
        @Nullable LocalDateTime collectedAt,
        @Nullable Integer pages,
        @Nullable BigDecimal deposit,
        @Nullable Boolean agreed,
        boolean urgent,
        List<Mark> marks,
        List<Helper> helpers,
        @FreeText @Length(1000) @Nullable String note,
        @Nullable LocalDate returnedOn,
        @Required Stage stage) {

    public enum Shelf {
        NOVEL,
        SCIENCE,
        CHILDREN
    }

    public enum Branch {
        NORTH,
        SOUTH,
        EAST,
        WEST,
        CENTRE,
        HARBOUR
    }

    public enum Mark {
        RARE,
        LARGE_PRINT
    }

    public enum Stage {
        ORDERED,
        LENT,
        RETURNED,
        LOST
    }

    /** Somebody who carries the book. */
    public record Helper(@Required String name, @Nullable Boolean key) {}
}

package org.linli.itests.lost;

import java.time.LocalDate;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.record.Searchable;

/** Something found and handed in. */
@RecordType(name = "found-item", number = "LF")
public record FoundItem(
        @Required @Length(100) @Searchable String what, @Required @NotFuture LocalDate foundOn) {}

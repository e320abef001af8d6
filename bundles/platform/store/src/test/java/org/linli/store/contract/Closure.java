package org.linli.store.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;

/** A file that seals itself on a day. */
@RecordType(name = "closure", number = "CLO")
public record Closure(@Required @Length(60) String name, @Nullable @Indexed LocalDate sealsOn) {

    /** A page of it. */
    @RecordType(name = "closure-page", number = "CLP")
    public record Page(@Required Ref<Closure> closure, @Required @Length(60) String text) {}
}

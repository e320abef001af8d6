package org.linli.web.club;

import java.util.Objects;
import org.linli.record.RecordType;
import org.linli.record.Required;

/** Where readers live; the door's number is what all of them are called. */
@RecordType(name = "flat", number = "FLT")
public record Flat(@Required String name) {

    public Flat {
        Objects.requireNonNull(name, "a door has a number");
    }
}

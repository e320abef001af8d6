package org.linli.web.club;

import org.jspecify.annotations.Nullable;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.web.library.Reader;

/** That somebody belongs to the club, which is nobody's business. */
@RecordType(name = "membership", number = "MBR", sensitivity = Sensitivity.SENSITIVE)
public record Membership(
        @Required Ref<Reader> reader, @Nullable String contact, @Required Stage stage) {

    /** How it stands. */
    public enum Stage {
        MEMBER,
        LEFT
    }
}

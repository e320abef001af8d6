package org.linli.web.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Attachment;
import org.linli.record.Classified;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/** A book given to the library, with its papers. */
@RecordType(name = "donation")
public record Donation(
        @Required Ref<Reader> donor,
        @Required String book,
        @Required @Nullable Attachment deed,
        List<Attachment> photos,
        @Classified(Sensitivity.SENSITIVE) List<Attachment> letters) {}

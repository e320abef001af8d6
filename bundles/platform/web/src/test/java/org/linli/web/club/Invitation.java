package org.linli.web.club;

import java.time.LocalDate;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.web.library.Reader;

/** An evening somebody is asked to; no secret. */
@RecordType(name = "invitation", number = "INV")
public record Invitation(@Required Ref<Reader> reader, @Required LocalDate evening) {}

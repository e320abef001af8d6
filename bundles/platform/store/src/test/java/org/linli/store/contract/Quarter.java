package org.linli.store.contract;

import org.jspecify.annotations.Nullable;
import org.linli.record.Length;
import org.linli.record.RecordType;
import org.linli.record.Required;

/** A residential quarter, which belongs to a segment. */
@RecordType(name = "quarter", number = "QRT")
public record Quarter(@Required @Length(60) String name, @Nullable String segment) {}

package org.linli.itests.lost;

import org.linli.record.RecordType;
import org.linli.record.Required;

/** Has no label in any language. */
@RecordType(name = "unnamed-item")
public record UnnamedItem(@Required String what) {}

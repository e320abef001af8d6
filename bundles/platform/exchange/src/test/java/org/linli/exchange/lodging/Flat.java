package org.linli.exchange.lodging;

import org.jspecify.annotations.Nullable;
import org.linli.record.RecordType;
import org.linli.record.Required;

@RecordType(name = "flat", number = "FLT")
public record Flat(@Required String address, @Nullable String owner) {}

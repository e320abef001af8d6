package org.linli.store.contract;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Derived;
import org.linli.record.Length;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Stored;
import org.linli.record.Values;

/** A crate that counts and weighs what is in it. */
@RecordType(name = "crate", number = "CRA")
public record Crate(
        @Required @Length(60) String name,
        @Derived int things,
        @Derived int grams,
        @Derived @Nullable Integer heaviest) {

    Crate holding(List<Stored<Thing>> inside) {
        return Values.of(this)
                .set(Crate::things, inside.size())
                .set(Crate::grams, inside.stream().mapToInt(thing -> thing.value().grams()).sum())
                .set(
                        Crate::heaviest,
                        inside.stream()
                                .map(thing -> thing.value().grams())
                                .max(Comparator.naturalOrder())
                                .orElse(null))
                .record();
    }

    /** Something that lies in a crate, or in none. */
    @RecordType(name = "thing", number = "THI")
    public record Thing(
            @Nullable Ref<Crate> crate, @Required int grams, @Nullable @Length(20) String colour) {}
}

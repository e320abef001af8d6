package org.linli.store.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Derived;
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
    public record Page(
            @Required Ref<Closure> closure,
            @Required @Length(60) String text,
            @Nullable Ref<Quarter> about) {
        public Page(Ref<Closure> closure, String text) {
            this(closure, text, null);
        }
    }

    /** A note that may speak of a file. */
    @RecordType(name = "closure-note", number = "CLN")
    public record Note(@Required @Length(60) String text, @Nullable @Indexed Ref<Closure> of) {}

    /** A file that seals itself after an end that two persons confirm. */
    @RecordType(name = "closure-term", number = "CLT")
    public record Term(
            @Required @Length(60) String name,
            @Nullable @Indexed LocalDate endedOn,
            @Required Stage stage) {

        /** Running, ended, and put away by the node. */
        public enum Stage {
            RUNNING,
            ENDED,
            AWAY
        }
    }

    /** Asks to read a sealed file, by the number on its back. */
    @RecordType(name = "closure-query", number = "CLQ")
    public record Query(
            @Required @Length(60) String file,
            @Nullable LocalDate allowedUntil,
            @Derived @Nullable Ref<Closure> closure,
            @Required Stage stage) {

        /** Asked, and allowed by one who waits for a second. */
        public enum Stage {
            ASKED,
            ALLOWED
        }
    }

    /** A deed that two persons let go after six months. */
    @RecordType(name = "deed", number = "DEE")
    public record Deed(@Required @Length(60) String text, @Required @Indexed LocalDate day) {}

    /** A slip that is kept for six months. */
    @RecordType(name = "slip", number = "SLI")
    public record Slip(@Required @Length(60) String text, @Required @Indexed LocalDate day) {

        /** What is written on its back. */
        @RecordType(name = "slip-back", number = "SLB")
        public record Back(@Required Ref<Slip> slip, @Required @Length(60) String text) {}
    }
}

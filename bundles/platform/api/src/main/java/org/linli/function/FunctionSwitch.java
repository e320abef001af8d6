package org.linli.function;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.refusal.Refusal;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Chooses the functions of the running node. A change happens whole or not at all, also if the node
 * is killed in the middle of it, and data is kept in every state.
 *
 * <p>Who may not choose functions is refused with SYS-403.
 */
@ProviderType
public interface FunctionSwitch {

    /** Every function on this node, and those at hand that could be put on it. */
    List<Entry> list(Locale language);

    /**
     * What a function on the node or at hand is called.
     *
     * @param function its name, with {@code :VERSION} or without
     * @return the name itself if nothing at hand tells a label
     */
    String label(String function, Locale language);

    /**
     * What a change would do, before it is done. Code of a function that is to be enabled is asked
     * what it keeps; nothing else of it runs.
     *
     * @throws Refusal FUN-001 to FUN-041: the change cannot be made; it names functions as the
     *     actor's language does
     */
    Plan plan(Actor actor, Change change);

    /**
     * Does it; the state lasts beyond a restart.
     *
     * <p>Going back is never refused for want of an assessment: such a function stays out. So does
     * one that the declared set brings, unless it would take the place of a version that works.
     *
     * @throws org.linli.refusal.Refusal as {@link #plan}; FUN-007 if a function needs an impact
     *     assessment and none is declared or recorded, FUN-005 if it did not work: everything is as
     *     before then
     */
    void change(Actor actor, Change change);

    /**
     * The same for somebody who was shown its plan: it is done only if nothing was changed since,
     * for going back would undo what another did meanwhile.
     *
     * @param seen number of the latest of {@link #past} when the plan was made
     * @throws Refusal as {@link #change(Actor, Change)}; FUN-037 with the account that changed
     *     something since
     */
    void change(Actor actor, Change change, int seen);

    /**
     * Keeps that the impact of a function on personal information was assessed.
     *
     * @see "PIPL art. 55, 56"
     */
    void assess(Actor actor, String function, Assessment assessment);

    /**
     * Takes an archive from outside the build to what is at hand: signatures, checksums and rights
     * are examined, nothing of it runs.
     *
     * @return the change that puts it on the node
     * @throws Refusal FUN-019 to FUN-036
     */
    Change offer(Actor actor, Path archive);

    /** What was chosen when, the latest first. */
    List<Past> past(int most);

    /**
     * What came in archives and lies on this node: what runs, what going back would run, and what
     * nothing needs any more.
     */
    List<Shelved> shelf(Locale language);

    /**
     * What an administrator must know though he asked for nothing, in the order in which it came
     * about: why the declared set was not followed at the start, functions that wait for their
     * impact assessment, and bundles that do not let go.
     *
     * @return refusals FUN-039, FUN-082 and FUN-040, which name functions as the language does;
     *     empty if nothing is wrong
     */
    List<Refusal> troubles(Locale language);

    /** Whether unsigned archives are taken: every page says so then. */
    boolean developer();

    /** What can be done about functions. */
    sealed interface Change {
        /**
         * Whether what lacks its impact assessment stays out, with its cause told, and the rest is
         * done. Otherwise the change is refused.
         */
        default boolean leavesOut() {
            return this instanceof Back || this instanceof Follow;
        }

        record Enable(String function) implements Change {}

        record Disable(String function) implements Change {}

        /**
         * Puts a function on the node, or another version in the place of the one there.
         *
         * @param version one that came in an archive; empty for the release's
         */
        record Install(String function, String version) implements Change {}

        /** Takes it off the node; its records and tables stay. */
        record Remove(String function) implements Change {}

        /** Does what the declared set says. */
        record Follow() implements Change {}

        /** Undoes the latest change, code and data. */
        record Back() implements Change {}

        /**
         * Deletes a version that came in an archive from the node. No function changes by it, and
         * what runs, what the next way back needs and what the declared set names is not deleted.
         */
        record Discard(String function, String version) implements Change {}
    }

    /**
     * That the impact was assessed.
     *
     * @param document name of the file it is written in
     */
    record Assessment(LocalDate on, String by, String document) {}

    /**
     * A function on the node, or at hand.
     *
     * @param base whether all others stand on it: it cannot be switched or removed
     * @param others versions at hand that could take its place; empty text for the release's
     * @param switchedBy account that changed it last
     * @param assessment null if none was kept
     * @param unassessed whether it works with sensitive data though none was kept, as where a node
     *     had it from the start
     */
    record Entry(
            String name,
            String label,
            String purpose,
            State state,
            String version,
            boolean base,
            List<String> others,
            long records,
            @Nullable String cause,
            @Nullable Instant switchedAt,
            @Nullable String switchedBy,
            @Nullable Assessment assessment,
            boolean unassessed) {}

    enum State {
        ENABLED,
        DISABLED,
        /** Does not start; the cause stands beside it. */
        FAILED,
        /** Failed twice and is not tried again until it is enabled. */
        PARKED,
        /** At hand, not on the node. */
        ABSENT
    }

    /**
     * @param steps what happens to which function
     * @param added symbolic names and versions of bundles that are installed
     * @param removed those that go
     * @param refreshed bundles of others that must be wired anew
     * @param tables record types that get a table, {@code type.field} for a column
     * @param pausing functions that do not answer while it is done
     * @param openDuties duties that rest until the function is on again
     * @param space bytes that the bundles take, or give back where they are deleted
     * @param putBack records that get the value they had
     * @param unassessed functions that need an impact assessment first
     */
    record Plan(
            List<Step> steps,
            List<String> added,
            List<String> removed,
            List<String> refreshed,
            List<String> tables,
            List<String> pausing,
            long openDuties,
            long space,
            long putBack,
            List<String> unassessed) {}

    /**
     * @param from version before; empty if it was not there
     * @param to version behind; empty if it goes
     */
    record Step(String function, Kind kind, String from, String to) {
        public enum Kind {
            ADD,
            REMOVE,
            REPLACE,
            ENABLE,
            DISABLE,
            DISCARD
        }
    }

    /**
     * A generation that was.
     *
     * @param change such as {@code enable corrections}
     */
    record Past(int number, Instant at, String by, String change, List<String> functions) {}

    /**
     * A version of a function that came in an archive.
     *
     * @param space bytes it takes on the disk
     */
    record Shelved(String function, String label, String version, long space, Need need) {}

    /** What a version on the shelf is needed for; the first that holds. */
    enum Need {
        /** It is on the node. */
        NOW,
        /** Going back would put it on the node. */
        BACK,
        /** The declared set names it. */
        SET,
        /** Going back more than once would; may be deleted, and the way back ends before it. */
        FURTHER_BACK,
        /** Nothing; may be deleted. */
        NOTHING;

        public boolean mayGo() {
            return this == FURTHER_BACK || this == NOTHING;
        }
    }
}

package org.linli.function;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Enables and disables functions of the running node; data is kept in every state. */
@ProviderType
public interface FunctionSwitch {

    /** Every function installed on this node. */
    List<Entry> list(Locale language);

    /**
     * What a change would do, before it is done.
     *
     * @throws org.linli.refusal.Refusal FUN-001 unknown, FUN-002 cannot be switched off, FUN-003
     *     already so
     */
    Plan plan(Actor actor, String function, boolean enable);

    /** Does it; the state lasts beyond a restart. */
    void change(Actor actor, String function, boolean enable);

    /**
     * A function on the node.
     *
     * @param switchedBy account that changed it last
     */
    record Entry(
            String name,
            String label,
            String purpose,
            State state,
            String version,
            long records,
            @Nullable String cause,
            @Nullable Instant switchedAt,
            @Nullable String switchedBy) {}

    enum State {
        ENABLED,
        DISABLED,
        /** Does not start; the cause stands beside it. */
        FAILED
    }

    /**
     * @param bundles symbolic names started or stopped
     * @param tables tables made; none is ever dropped
     * @param openDuties duties that rest while the function is off
     */
    record Plan(
            String function,
            boolean enable,
            List<String> bundles,
            List<String> tables,
            long openDuties) {}
}

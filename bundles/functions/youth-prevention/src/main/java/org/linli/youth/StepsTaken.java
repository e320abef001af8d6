package org.linli.youth;

import static org.linli.youth.YouthCase.State.COMPLETED;
import static org.linli.youth.YouthCase.State.IN_MEASURES;
import static org.linli.youth.YouthCase.State.IN_SPECIAL;
import static org.linli.youth.YouthCase.State.NOT_ESTABLISHED;
import static org.linli.youth.YouthCase.State.SPECIAL_REQUESTED;

import java.util.EnumSet;
import java.util.Set;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.youth.YouthCase.State;

/**
 * What steps of a case rest on stays as it was, beyond what they demanded themselves: figures,
 * duties and the sealing count from its days, and whoever emptied or moved one would take the case
 * out of them.
 */
final class StepsTaken {
    private static final Set<State> EDUCATED =
            EnumSet.of(IN_MEASURES, SPECIAL_REQUESTED, IN_SPECIAL, COMPLETED);

    private StepsTaken() {}

    static void define(RecordDefinition.Builder<YouthCase> file) {
        // The decision needs the interview and does not ask for its day: it was told before.
        file.requiredWhen(
                YouthCase::interviewedOn, (c, lookup) -> EDUCATED.contains(c.state()), "VAL-001");
        file.checks(StepsTaken::checkConfirmed);
    }

    /**
     * An end that the leader confirmed is nobody's alone any more: from its day the three days run,
     * and one person could put the sealing off day by day.
     */
    private static void checkConfirmed(Draft<YouthCase> draft, Lookup lookup, Problems problems) {
        Stored<YouthCase> before = draft.before();
        State state = draft.value().state();
        if (before == null || before.unverifiedBy() != null || before.value().state() != state) {
            return;
        }
        problems.when(
                state == COMPLETED && draft.changes(YouthCase::completedOn),
                "SYS-415",
                "completedOn");
        problems.when(
                state == NOT_ESTABLISHED && draft.changes(YouthCase::decidedOn),
                "SYS-415",
                "decidedOn");
    }
}

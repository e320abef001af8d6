package org.linli.youth;

import static org.linli.youth.YouthCase.State.COMPLETED;
import static org.linli.youth.YouthCase.State.INVESTIGATING;
import static org.linli.youth.YouthCase.State.IN_MEASURES;
import static org.linli.youth.YouthCase.State.IN_SPECIAL;
import static org.linli.youth.YouthCase.State.NOT_ESTABLISHED;
import static org.linli.youth.YouthCase.State.SPECIAL_REQUESTED;
import static org.linli.youth.YouthCase.State.TRANSFERRED;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition;
import org.linli.record.Property;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.youth.YouthCase.State;

/**
 * What the steps of a case were told stays told: figures, duties and the sealing count from its
 * days, and whoever emptied or moved one would take the case out of them.
 */
final class StepsTaken {
    private static final Set<State> EDUCATED =
            EnumSet.of(IN_MEASURES, SPECIAL_REQUESTED, IN_SPECIAL, COMPLETED);
    private static final Set<State> ACCEPTED = with(EDUCATED, INVESTIGATING, TRANSFERRED);
    private static final Set<State> DECIDED = with(EDUCATED, NOT_ESTABLISHED, TRANSFERRED);

    private StepsTaken() {}

    static void define(RecordDefinition.Builder<YouthCase> file) {
        keeps(file, ACCEPTED, YouthCase::acceptedOn);
        keeps(file, ACCEPTED, YouthCase::guardianToldOn);
        keeps(file, ACCEPTED, YouthCase::acceptanceForm);
        keeps(file, EDUCATED, YouthCase::interviewedOn);
        keeps(file, DECIDED, YouthCase::decidedOn);
        keeps(file, EnumSet.of(NOT_ESTABLISHED), YouthCase::reason);
        keeps(file, EnumSet.of(TRANSFERRED), YouthCase::transferGround);
        keeps(file, EnumSet.of(TRANSFERRED), YouthCase::transferPaper);
        keeps(file, EnumSet.of(COMPLETED), YouthCase::completedOn);
        keeps(file, EnumSet.of(COMPLETED), YouthCase::summary);
        file.checks(StepsTaken::checkConfirmed);
    }

    private static void keeps(
            RecordDefinition.Builder<YouthCase> file,
            Set<State> stages,
            Property<YouthCase, ? extends @Nullable Object> field) {
        file.requiredWhen(field, (c, lookup) -> stages.contains(c.state()), "VAL-001");
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

    private static Set<State> with(Set<State> some, State... others) {
        EnumSet<State> all = EnumSet.copyOf(some);
        all.addAll(Set.of(others));
        return all;
    }
}

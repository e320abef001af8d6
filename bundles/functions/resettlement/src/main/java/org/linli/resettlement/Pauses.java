package org.linli.resettlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.HelpCase.Pause;
import org.linli.resettlement.HelpCase.PauseKind;

/** Times in which no talk is owed, kept in step with the stage of the case. */
final class Pauses {
    private Pauses() {}

    static List<Pause> of(HelpCase told, LocalDate today) {
        PauseKind now = kind(told.state());
        List<Pause> pauses = new ArrayList<>();
        boolean lasts = false;
        for (Pause pause : told.pauses()) {
            boolean goesOn = pause.until() == null && pause.kind() == now;
            lasts |= goesOn;
            pauses.add(
                    goesOn || pause.until() != null
                            ? pause
                            : new Pause(pause.kind(), pause.since(), today));
        }
        if (now != null && !lasts) {
            pauses.add(new Pause(now, since(told, now, today), null));
        }
        return pauses;
    }

    private static LocalDate since(HelpCase told, PauseKind kind, LocalDate today) {
        LocalDate declined = told.declinedOn();
        return kind == PauseKind.DECLINED && declined != null ? declined : today;
    }

    private static @Nullable PauseKind kind(@Nullable CaseState state) {
        if (state == CaseState.DECLINED) {
            return PauseKind.DECLINED;
        }
        return state == CaseState.UNREACHABLE ? PauseKind.UNREACHABLE : null;
    }

    /** Whether the person had declined help up to this very change. */
    static boolean isDeclining(HelpCase told) {
        return told.pauses().stream()
                .anyMatch(p -> p.until() == null && p.kind() == PauseKind.DECLINED);
    }
}

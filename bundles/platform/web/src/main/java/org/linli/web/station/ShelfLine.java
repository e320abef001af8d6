package org.linli.web.station;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.function.FunctionSwitch.Shelved;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;
import org.linli.web.words.Say;

/**
 * A version that came in an archive.
 *
 * @param need what it is needed for
 * @param address of the plan to delete it; null where it may not be deleted
 * @param plan that plan, if it was asked for
 */
public record ShelfLine(
        String label,
        String version,
        String space,
        String need,
        @Nullable String address,
        @Nullable PlanView plan) {

    static List<ShelfLine> of(Visit visit, @Nullable PlanView plan) {
        Say say = visit.say();
        return visit.platform().functionSwitch().shelf(say.language()).stream()
                .map(
                        one ->
                                new ShelfLine(
                                        one.label(),
                                        say.say("functions.version", "version", one.version()),
                                        say.say(
                                                "functions.plan.kilobytes",
                                                "n",
                                                PlanView.kilobytes(one.space())),
                                        say.say("functions.need." + one.need()),
                                        one.need().mayGo() ? address(one) : null,
                                        plan != null && isAbout(plan, one) ? plan : null))
                .toList();
    }

    private static String address(Shelved one) {
        return "/functions?to=discard&name="
                + one.function()
                + "&version="
                + Parameters.encoded(one.version())
                + FunctionsPage.PLAN;
    }

    private static boolean isAbout(PlanView plan, Shelved one) {
        return plan.name().equals(one.function()) && plan.version().equals(one.version());
    }
}

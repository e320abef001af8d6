package org.linli.bench;

import java.util.List;
import org.linli.drive.Program;
import org.linli.drive.Visitor;

/** The search box, asked for fragments that somebody might type. */
final class Searches {
    private static final int QUESTIONS = 500;
    private static final int WARM_UP = 100;
    private static final long SEED = 42;
    private static final double GOAL_MILLIS = 15;

    private final List<List<String>> residents;

    Searches(List<List<String>> residents) {
        this.residents = residents;
    }

    void measure(Program officer, Table table) {
        Timings warm = new Timings();
        ask(officer, new Fragments(residents, SEED + 1).some(WARM_UP), warm);
        Timings timings = new Timings();
        int found = ask(officer, new Fragments(residents, SEED).some(QUESTIONS), timings);
        table.judge(
                "search by a fragment over REST, p50 / p99",
                timings.halfAndNinetyNine() + ", " + found + " with hits",
                timings.percentile(99),
                GOAL_MILLIS,
                "ms");
    }

    private static int ask(Program officer, List<String> fragments, Timings timings) {
        int found = 0;
        for (String fragment : fragments) {
            String path = "search?q=" + Visitor.encoded(fragment);
            Answers answers = new Answers();
            timings.time(() -> answers.take(officer.get(path)));
            if (answers.body().contains("\"id\"")) {
                found++;
            }
        }
        return found;
    }
}

package org.linli.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.function.FunctionSwitch;
import org.linli.function.FunctionSwitch.Change;
import org.linli.function.FunctionSwitch.Plan;
import org.linli.function.FunctionSwitch.Step;
import org.linli.language.Labels;

/**
 * A plan as lines of text, one for each thing that happens; functions are called by their names.
 */
final class PlanWords {
    private final Labels words;
    private final Locale language;
    private final FunctionSwitch functions;

    PlanWords(Labels words, Locale language, FunctionSwitch functions) {
        this.words = words;
        this.language = language;
        this.functions = functions;
    }

    List<String> of(Plan plan, Change change) {
        List<String> lines = new ArrayList<>();
        plan.steps().forEach(step -> lines.add(step(step)));
        list(lines, "plan.added", plan.added());
        list(lines, "plan.removed", plan.removed());
        list(lines, "plan.refreshed", plan.refreshed());
        list(lines, "plan.tables", plan.tables());
        list(lines, "plan.pausing", labels(plan.pausing()));
        number(lines, "plan.duties", "n", plan.openDuties());
        String space = change instanceof Change.Discard ? "plan.freed" : "plan.space";
        number(lines, space, "kb", kilobytes(plan.space()));
        number(lines, "plan.back", "n", plan.putBack());
        String unassessed = change.leavesOut() ? "plan.resting" : "plan.unassessed";
        list(lines, unassessed, labels(plan.unassessed()));
        return lines;
    }

    private String step(Step step) {
        return words.get(
                "step." + step.kind(),
                language,
                Map.of(
                        "function", functions.label(step.function(), language),
                        "from", version(step.from()),
                        "to", version(step.to())));
    }

    private List<String> labels(List<String> names) {
        return names.stream().map(name -> functions.label(name, language)).toList();
    }

    String version(String version) {
        return version.isEmpty() ? words.get("release", language) : version;
    }

    private void list(List<String> lines, String key, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(
                    words.get(
                            key, language, Map.of("list", FunctionNames.joined(values, language))));
        }
    }

    private void number(List<String> lines, String key, String name, long value) {
        if (value > 0) {
            lines.add(words.get(key, language, Map.of(name, grouped(value))));
        }
    }

    /** Rounded up: what takes room does not take none. */
    static long kilobytes(long bytes) {
        return (bytes + 1023) / 1024;
    }

    static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}

package org.linli.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.function.FunctionSwitch.Plan;
import org.linli.function.FunctionSwitch.Step;
import org.linli.language.Labels;

/** A plan as lines of text, one for each thing that happens. */
final class PlanWords {
    private final Labels words;
    private final Locale language;

    PlanWords(Labels words, Locale language) {
        this.words = words;
        this.language = language;
    }

    List<String> of(Plan plan) {
        List<String> lines = new ArrayList<>();
        plan.steps().forEach(step -> lines.add(step(step)));
        list(lines, "plan.added", plan.added());
        list(lines, "plan.removed", plan.removed());
        list(lines, "plan.refreshed", plan.refreshed());
        list(lines, "plan.tables", plan.tables());
        list(lines, "plan.pausing", plan.pausing());
        number(lines, "plan.duties", "n", plan.openDuties());
        number(lines, "plan.space", "kb", (plan.space() + 1023) / 1024);
        number(lines, "plan.back", "n", plan.putBack());
        list(lines, "plan.unassessed", plan.unassessed());
        return lines;
    }

    private String step(Step step) {
        return words.get(
                "step." + step.kind(),
                language,
                Map.of(
                        "function", step.function(),
                        "from", version(step.from()),
                        "to", version(step.to())));
    }

    String version(String version) {
        return version.isEmpty() ? words.get("release", language) : version;
    }

    private void list(List<String> lines, String key, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(words.get(key, language, Map.of("list", String.join(", ", values))));
        }
    }

    private void number(List<String> lines, String key, String name, long value) {
        if (value > 0) {
            String grouped = String.format(Locale.ROOT, "%,d", value);
            lines.add(words.get(key, language, Map.of(name, grouped)));
        }
    }
}

package org.linli.registry;

import static java.util.stream.Collectors.toCollection;
import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.DUTY_DESK;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linli.duty.DutyTerm;
import org.linli.function.Draft;
import org.linli.function.DutyRule;
import org.linli.function.FunctionDefinition;
import org.linli.function.FunctionModel;
import org.linli.function.PeriodRule;
import org.linli.function.Problems;
import org.linli.language.Labels;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * 办理期限: where no law sets a period, the district may set another than the default of a function's
 * rule, or have a duty recur more or less often, or keep records longer or shorter. It is for what
 * begins from its day on, of a duty that recurs for windows; what began before keeps the period it
 * was told.
 *
 * @see "domain rules, cross-cutting, sections 1 and 5"
 */
final class Periods {
    private static final int MOST = 10_000;
    private static final Labels WORDS = Labels.of(Periods.class);

    private final Supplier<List<FunctionModel>> functions;

    private Periods(Supplier<List<FunctionModel>> functions) {
        this.functions = functions;
    }

    static void define(FunctionDefinition registry) {
        Periods periods = new Periods(registry.enabledFunctions());
        registry.record(DutyTerm.class)
                .title(DutyTerm::rule)
                .facts(DutyTerm::amount, DutyTerm::unit, DutyTerm::validFrom)
                .columns(
                        DutyTerm::rule,
                        DutyTerm::amount,
                        DutyTerm::unit,
                        DutyTerm::validFrom,
                        DutyTerm::sourceDocNo)
                .spoken(DutyTerm::rule, periods::said)
                .suggests(DutyTerm::rule, lookup -> periods.settable())
                .hidden()
                .keptBy(STATION_LEADER)
                .readableBy(REGISTRY_CLERK, BEAT_OFFICER, ASSISTANT, AREA_LEAD, DUTY_DESK)
                .checks(periods::check);
    }

    private Stream<DutyRule<?>> rules() {
        return functions.get().stream().flatMap(function -> function.duties().stream());
    }

    private Stream<PeriodRule> others() {
        return functions.get().stream().flatMap(function -> function.periods().stream());
    }

    private Set<String> settable() {
        Stream<String> duties = rules().filter(DutyRule::settable).map(DutyRule::key);
        return Stream.concat(duties, others().map(PeriodRule::key))
                .collect(toCollection(TreeSet::new));
    }

    /** The function and what it calls the duty, as 社区矫正：成立矫正小组. */
    private String said(String key, Locale language) {
        return functions.get().stream()
                .filter(function -> key.startsWith(function.name() + "."))
                .findFirst()
                .map(
                        function -> {
                            String code = key.substring(function.name().length() + 1);
                            return function.label(language)
                                    + (Labels.isEnglish(language) ? ": " : "：")
                                    + called(function, key, language)
                                            .or(
                                                    () ->
                                                            function.labels()
                                                                    .find("duty." + code, language))
                                            .orElse(code);
                        })
                .orElse(key);
    }

    /** What a period beside duties is called; empty if the key is none's. */
    private Optional<String> called(FunctionModel function, String key, Locale language) {
        return function.periods().stream()
                .filter(period -> period.key().equals(key))
                .findFirst()
                .map(
                        period ->
                                period.kept() == null
                                        ? function.labels().get("period." + period.code(), language)
                                        : WORDS.get(
                                                "period.keep",
                                                language,
                                                Map.of(
                                                        "type",
                                                        function.labels()
                                                                .get(period.kept(), language))));
    }

    private void check(Draft<DutyTerm> draft, Lookup lookup, Problems problems) {
        DutyTerm told = draft.value();
        if (draft.changes(DutyTerm::rule)
                || draft.changes(DutyTerm::amount)
                || draft.changes(DutyTerm::unit)
                || draft.changes(DutyTerm::validFrom)) {
            problems.when(
                    told.validFrom().isBefore(lookup.today()) || inForce(draft, lookup),
                    "REG-L-04",
                    "validFrom");
        }
        checkRule(told, problems);
        for (Stored<DutyTerm> other : of(told, lookup)) {
            if (draft.isOther(other)) {
                problems.add("REG-L-05", "validFrom", Map.of("no", other.number()));
            }
        }
    }

    private void checkRule(DutyTerm told, Problems problems) {
        PeriodRule other =
                others().filter(period -> period.key().equals(told.rule()))
                        .findFirst()
                        .orElse(null);
        if (other != null) {
            problems.when(!other.units().contains(told.unit()), "REG-L-03", "unit");
            return;
        }
        DutyRule<?> rule =
                rules().filter(one -> one.key().equals(told.rule())).findFirst().orElse(null);
        if (rule == null) {
            problems.add("REG-L-01", "rule");
        } else if (rule.statutory()) {
            problems.add("REG-L-02", "rule", Map.of("basis", rule.basis()));
        } else if (!rule.settable()) {
            problems.add("REG-L-06", "rule");
        } else if (!rule.units().contains(told.unit())) {
            problems.add("REG-L-03", "unit");
        }
    }

    /** What somebody has been told already stays; another may be set from a later day on. */
    private static boolean inForce(Draft<DutyTerm> draft, Lookup lookup) {
        Stored<DutyTerm> before = draft.before();
        return before != null && before.value().validFrom().isBefore(lookup.today());
    }

    private static List<Stored<DutyTerm>> of(DutyTerm told, Lookup lookup) {
        return lookup.list(
                Query.of(
                                DutyTerm.class,
                                Condition.where(DutyTerm::rule)
                                        .is(told.rule())
                                        .and(
                                                Condition.where(DutyTerm::validFrom)
                                                        .is(told.validFrom())))
                        .limit(MOST));
    }
}

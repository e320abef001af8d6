package org.linli.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.calendar.Term;
import org.linli.record.RecordModel;

/** Collects what a function says about itself; each method adds one statement. */
public final class FunctionDefinition {
    final String name;
    final Supplier<List<FunctionModel>> enabled;
    final Map<Class<?>, RecordDefinition.Builder<?>> records = new LinkedHashMap<>();
    final List<DutyRule.Builder<?>> duties = new ArrayList<>();
    final List<Indicator.Builder> indicators = new ArrayList<>();
    final List<LedgerDefinition> ledgers = new ArrayList<>();
    final List<PeriodRule> periods = new ArrayList<>();
    final List<Role> roles = new ArrayList<>();
    final List<String> headline = new ArrayList<>();
    boolean figuresForReaders;
    String figureTyped = "SYS-414";
    @Nullable Communities communities;

    FunctionDefinition(String name, Supplier<List<FunctionModel>> enabled) {
        this.name = name;
        this.enabled = enabled;
    }

    /**
     * The functions that work on the node at the time they are asked for, for records that are
     * about functions themselves; none while the function is being defined.
     */
    public Supplier<List<FunctionModel>> enabledFunctions() {
        return enabled;
    }

    /** A kind of record the function keeps. */
    public <T extends Record> RecordDefinition.Builder<T> record(Class<T> type) {
        RecordDefinition.Builder<T> builder =
                new RecordDefinition.Builder<>(name, RecordModel.of(type));
        if (records.putIfAbsent(type, builder) != null) {
            throw new IllegalArgumentException(type.getSimpleName() + " is defined twice");
        }
        return builder;
    }

    /** Something owed, with its code as in the domain rules. */
    public <T extends Record> DutyRule.Builder<T> duty(String code, Class<T> type) {
        DutyRule.Builder<T> builder = new DutyRule.Builder<>(name, code, type);
        duties.add(builder);
        return builder;
    }

    /**
     * A period that no duty has and the district may set otherwise; its label's key is {@code
     * period.CODE}. Rules ask for it by {@link org.linli.store.Lookup#lastDay}. How long records
     * are kept is such a period without being told here.
     */
    public void period(String code, Term term, String basis) {
        periods.add(new PeriodRule(name, code, term, basis));
    }

    /** Something counted, with its code as in the domain rules. */
    public Indicator.Builder indicator(String code) {
        Indicator.Builder builder = new Indicator.Builder(name, code);
        indicators.add(builder);
        return builder;
    }

    /** A paper ledger that can be brought in. */
    public void ledger(LedgerDefinition ledger) {
        ledgers.add(ledger);
    }

    /** A role that exists while the function is enabled; its label's key is {@code role.CODE}. */
    public void role(Role role) {
        roles.add(role);
    }

    /** The communities that figures are counted for; one function of a node tells them. */
    public void communities(Communities known) {
        communities = known;
    }

    /** The indicators that lead the statistics page, at most five. */
    public void headline(String... codes) {
        headline.addAll(List.of(codes));
    }

    /**
     * Figures about sensitive or sealed records are told to those who read the records, and to the
     * district, which sees counts alone; to nobody else, though others see the figures of the
     * station. For functions whose rules name who may know of them.
     */
    public void figuresForReaders() {
        figuresForReaders = true;
    }

    /** How a figure is refused that a program sends, if not in the words of all functions. */
    public void refusesTypedFigures(String code) {
        figureTyped = code;
    }
}

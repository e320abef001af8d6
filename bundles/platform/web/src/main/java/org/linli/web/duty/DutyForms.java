package org.linli.web.duty;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.duty.Duty;
import org.linli.function.DutyRule;
import org.linli.function.DutyRule.ByDay;
import org.linli.function.DutyRule.ByMinute;
import org.linli.function.DutyRule.ByRecord;
import org.linli.function.FunctionModel;
import org.linli.function.Lifecycle.Step;
import org.linli.function.RecordDefinition;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;

/**
 * Finds the very form that fulfils a duty: the step that does it, the new record that proves it, or
 * the record itself where a date or a gap is to be filled. What is known already stands in it.
 */
public final class DutyForms {
    private final Visit visit;

    public DutyForms(Visit visit) {
        this.visit = visit;
    }

    /** A button: its verb and where it leads. */
    public record Way(String label, String href) {}

    public Optional<DutyRule<?>> rule(Duty duty) {
        for (FunctionModel function : visit.platform().functions().enabled()) {
            if (function.name().equals(duty.function())) {
                return function.duties().stream()
                        .filter(d -> d.code().equals(duty.rule()))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** Empty if the visitor may not fulfil it: a leader sees it and does not do it. */
    public Optional<Way> way(Duty duty) {
        Optional<RecordDefinition<?>> type = visit.platform().functions().record(duty.type());
        if (type.isEmpty()) {
            return Optional.empty();
        }
        String record = "/records/" + duty.type() + "/" + duty.record();
        if (duty.rule().equals(Duty.VERIFY)) {
            return Optional.of(new Way(visit.say().say("duty.verify.button"), address(record)))
                    .filter(w -> visit.actor().is(duty.owner()));
        }
        Optional<DutyRule<?>> rule = rule(duty);
        if (rule.isEmpty()) {
            return edit(
                    duty, type.get(), record + "/edit?only=gaps", visit.say().say("duty.complete"));
        }
        String step = rule.get().step();
        if (step != null) {
            return step(duty, type.get(), record, step);
        }
        return switch (rule.get().fulfilment()) {
            case ByRecord<?, ?> by -> newRecord(duty, by);
            case ByDay<?> day -> byField(duty, type.get(), record, day.field());
            case ByMinute<?> minute -> byField(duty, type.get(), record, minute.field());
        };
    }

    private Optional<Way> byField(
            Duty duty, RecordDefinition<?> type, String record, @Nullable String field) {
        String form = record + "/edit" + (field == null ? "" : "?only=" + field);
        String verb =
                field == null
                        ? visit.say().say("duty.fill")
                        : visit.say()
                                .say("duty.fill.field", "field", visit.say().field(type, field));
        return edit(duty, type, form, verb);
    }

    private <T extends Record> Optional<Way> step(
            Duty duty, RecordDefinition<T> type, String record, String name) {
        Optional<Step<T>> step = type.lifecycle().flatMap(l -> l.step(name));
        return step.filter(
                        s ->
                                visit.platform()
                                        .access()
                                        .mayStep(visit.actor(), type, s, duty.place()))
                .map(
                        s ->
                                new Way(
                                        label(duty, visit.say().step(type, s)),
                                        address(record + "/steps/" + name)));
    }

    private Optional<Way> newRecord(Duty duty, ByRecord<?, ?> by) {
        if (!visit.platform().functions().keeps(by.type())) {
            return Optional.empty();
        }
        RecordDefinition<?> type = visit.platform().functions().record(by.type());
        if (!visit.platform().access().mayCreate(visit.actor(), type)) {
            return Optional.empty();
        }
        String form = "/records/" + type.name() + "/new?" + by.link() + "=" + duty.record();
        return Optional.of(new Way(label(duty, visit.say().newRecord(type)), address(form)));
    }

    private Optional<Way> edit(Duty duty, RecordDefinition<?> type, String form, String verb) {
        return visit.platform().access().mayChange(visit.actor(), type, duty.place())
                ? Optional.of(new Way(label(duty, verb), address(form)))
                : Optional.empty();
    }

    /** A function may name the button itself. */
    private String label(Duty duty, String otherwise) {
        return visit.platform()
                .function(duty.function())
                .flatMap(
                        f ->
                                f.labels()
                                        .find(
                                                "duty." + duty.rule() + ".button",
                                                visit.say().language()))
                .orElse(otherwise);
    }

    private String address(String form) {
        return form
                + (form.contains("?") ? "&" : "?")
                + "purpose=DUTY&back="
                + Parameters.encoded(visit.call().isPost() ? "/" : visit.call().path());
    }
}

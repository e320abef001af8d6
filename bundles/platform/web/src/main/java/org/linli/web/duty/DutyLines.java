package org.linli.web.duty;

import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.duty.Duty;
import org.linli.function.DutyRule;
import org.linli.function.FunctionModel;
import org.linli.function.RecordDefinition;
import org.linli.web.duty.DutyForms.Way;
import org.linli.web.frame.Visit;
import org.linli.web.words.Days;
import org.linli.web.words.Say;

/** Writes duties as lines. */
public final class DutyLines {
    private final Visit visit;
    private final Say say;
    private final DutyForms forms;

    public DutyLines(Visit visit) {
        this.visit = visit;
        this.say = visit.say();
        this.forms = new DutyForms(visit);
    }

    public DutyLine of(Duty duty) {
        Optional<DutyRule<?>> rule = forms.rule(duty);
        @Nullable Way way = duty.open() ? forms.way(duty).orElse(null) : null;
        return new DutyLine(
                icon(duty),
                mood(duty),
                what(duty),
                whom(duty),
                "/records/" + duty.type() + "/" + duty.record() + "?purpose=DUTY",
                when(duty),
                why(duty),
                rule.map(DutyRule::basis).filter(b -> !b.isEmpty()).orElse(""),
                way);
    }

    private String what(Duty duty) {
        if (duty.rule().equals(Duty.GAPS)) {
            return say.say("duty.gaps");
        }
        if (duty.rule().equals(Duty.VERIFY)) {
            return say.say("duty.verify");
        }
        return visit.platform()
                .function(duty.function())
                .map(f -> f.labels().get("duty." + duty.rule(), say.language()))
                .orElse(duty.rule());
    }

    private String whom(Duty duty) {
        String type =
                visit.platform()
                        .functions()
                        .record(duty.type())
                        .map(this::typeName)
                        .orElse(duty.type());
        return type + say.say("dot") + duty.subjectTitle();
    }

    private String typeName(RecordDefinition<?> type) {
        FunctionModel function = visit.platform().functions().of(type);
        return type.inNavigation() && function.records().getFirst() == type
                ? say.function(function)
                : say.type(type);
    }

    /** Overdue by two days, was due on 3 March; due today; Friday the sixth. */
    private String when(Duty duty) {
        long days = visit.days().daysUntil(duty.dueOn());
        String day = visit.days().dayOfWeek(duty.dueOn());
        LocalTime at = duty.dueAt();
        String time = at == null ? "" : " " + Days.clock(at);
        String text =
                switch (duty.state()) {
                    case DONE, DONE_LATE -> say.say("duty.done");
                    case OVERDUE ->
                            days == 0
                                    ? say.say("duty.overdue.today", "time", time)
                                    : say.say(
                                            "duty.overdue",
                                            "n",
                                            late(-days),
                                            "day",
                                            visit.days().day(duty.dueOn()) + time);
                    case OPEN, DUE_SOON -> (days == 0 ? say.say("duty.today") : day) + time;
                };
        return duty.provisional() && duty.open() ? text + say.say("duty.provisional") : text;
    }

    private String late(long days) {
        return say.count("days", days);
    }

    private String why(Duty duty) {
        if (!duty.open()) {
            return "";
        }
        return switch (duty.level()) {
            case 1 -> say.say("duty.level", "role", say.role(Role.AREA_LEAD));
            case 2 -> say.say("duty.level", "role", say.role(Role.STATION_LEADER));
            default -> "";
        };
    }

    private static String icon(Duty duty) {
        return switch (duty.state()) {
            case DONE, DONE_LATE -> "done";
            case OVERDUE -> "bad";
            case DUE_SOON -> "clock";
            case OPEN -> "open";
        };
    }

    /** Amber is for today; what is due soon but later is not shouted at anybody. */
    private String mood(Duty duty) {
        return switch (duty.state()) {
            case DONE, DONE_LATE -> "is-done";
            case OVERDUE -> "is-late";
            case DUE_SOON, OPEN -> duty.dueOn().equals(visit.days().today()) ? "is-soon" : "";
        };
    }
}

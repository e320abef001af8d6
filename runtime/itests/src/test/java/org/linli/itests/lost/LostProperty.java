package org.linli.itests.lost;

import org.linli.access.Role;
import org.linli.calendar.Term;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.function.Indicator;
import org.linli.query.Condition;

/** Lost property in one definition. */
public class LostProperty implements Function {
    public static final String OWNER_TO_BE_FOUND = "LF-01";

    @Override
    public String name() {
        return "lost";
    }

    @Override
    public void define(FunctionDefinition lost) {
        lost.record(FoundItem.class)
                .title(FoundItem::what)
                .columns(FoundItem::what, FoundItem::foundOn)
                .keptBy(Role.REGISTRY_CLERK, Role.BEAT_OFFICER);
        lost.record(ReturnSlip.class)
                .partOf(ReturnSlip::item, FoundItem.class)
                .keptBy(Role.REGISTRY_CLERK, Role.BEAT_OFFICER);
        lost.duty(OWNER_TO_BE_FOUND, FoundItem.class)
                .owedBy(Role.REGISTRY_CLERK)
                .from(FoundItem::foundOn)
                .within(Term.calendarDays(10))
                .doneBy(ReturnSlip.class, ReturnSlip::item, ReturnSlip::returnedOn)
                .basis("民法典第三百一十五条");
        lost.indicator("LF-K1")
                .counts(
                        Indicator.records(
                                FoundItem.class,
                                period ->
                                        Condition.where(FoundItem::foundOn)
                                                .notBefore(period.first())
                                                .and(
                                                        Condition.where(FoundItem::foundOn)
                                                                .notAfter(period.last()))));
    }
}

package org.linli.itests.lost;

import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.function.Indicator;
import org.linli.query.Condition;

/** Lost property by somebody whose bundle does not import what it counts with. */
public final class UnlinkedProperty implements Function {

    @Override
    public String name() {
        return "unlinked";
    }

    @Override
    public void define(FunctionDefinition unlinked) {
        unlinked.indicator("LF-K1")
                .counts(
                        Indicator.records(
                                FoundItem.class,
                                period ->
                                        Condition.where(FoundItem::foundOn)
                                                .notBefore(period.first())));
    }
}

package org.linli.itests.lost;

import org.linli.function.Function;
import org.linli.function.FunctionDefinition;

/** Lost property by somebody who forgot to name what his function keeps. */
public final class UnnamedProperty implements Function {

    @Override
    public String name() {
        return "unnamed";
    }

    @Override
    public void define(FunctionDefinition unnamed) {
        unnamed.record(UnnamedItem.class);
    }
}

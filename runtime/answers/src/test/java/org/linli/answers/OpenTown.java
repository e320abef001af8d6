package org.linli.answers;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one {@link Town} to every test; it is opened for the first and closed after the last.
 */
public final class OpenTown implements BeforeAllCallback, ParameterResolver {
    private static final Namespace HERE = Namespace.create(OpenTown.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        town(context);
    }

    private static Town town(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Town.class, key -> Town.open(), Town.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Town.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return town(context);
    }
}

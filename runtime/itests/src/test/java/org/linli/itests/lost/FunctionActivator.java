package org.linli.itests.lost;

import org.linli.function.Function;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Offers the function that its bundle names in a header, as long as the bundle runs. */
public final class FunctionActivator implements BundleActivator {
    public static final String FUNCTION = "Offered-Function";

    @Override
    public void start(BundleContext context) throws ReflectiveOperationException {
        Class<?> named =
                context.getBundle().loadClass(context.getBundle().getHeaders().get(FUNCTION));
        Function function = (Function) named.getConstructor().newInstance();
        context.registerService(Function.class, function, null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }
}

package org.linli.feature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.feature.generation.Cause;
import org.linli.feature.generation.Patience;
import org.linli.function.Function;
import org.linli.function.FunctionModel;
import org.linli.refusal.Refusal;
import org.osgi.framework.Bundle;

/**
 * Asks a function what it is before it is started: its component's constructor and its definition
 * run, and nothing else of it.
 */
final class Rehearsal {
    private static final Pattern PROVIDES =
            Pattern.compile("<provide\\s+interface=\"org\\.linli\\.function\\.Function\"");
    private static final Pattern CLASS = Pattern.compile("<implementation\\s+class=\"([^\"]+)\"");

    private Rehearsal() {}

    /**
     * Empty if the function can be made by its own bundle alone, such as one that asks for
     * services.
     *
     * @throws Refusal FUN-014 with the cause if it could not be taken in, FUN-024 if it calls
     *     itself otherwise
     */
    static Optional<FunctionModel> of(String name, Bundle bundle) {
        for (String file : components(bundle)) {
            String component = read(bundle, file);
            Matcher type = CLASS.matcher(component);
            if (PROVIDES.matcher(component).find() && type.find()) {
                return model(name, bundle, type.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<FunctionModel> model(String name, Bundle bundle, String type) {
        FunctionModel model;
        try {
            model = new Patience().await("rehearse " + name, () -> made(bundle, type));
        } catch (Patience.Late e) {
            throw cannot(name, e);
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case NoSuchMethodException _, IllegalAccessException _ -> Optional.empty();
                case null, default -> throw cannot(name, e);
            };
        }
        if (!model.name().equals(name)) {
            throw new Refusal("FUN-024", null, Map.of("name", name));
        }
        return Optional.of(model);
    }

    private static FunctionModel made(Bundle bundle, String type)
            throws ReflectiveOperationException {
        Object function = bundle.loadClass(type).getDeclaredConstructor().newInstance();
        return FunctionModel.of((Function) function);
    }

    private static Refusal cannot(String name, Throwable thrown) {
        return new Refusal("FUN-014", null, Map.of("name", name, "cause", Cause.of(thrown)));
    }

    private static String[] components(Bundle bundle) {
        String header = bundle.getHeaders("").get("Service-Component");
        return header == null ? new String[0] : header.strip().split("\\s*,\\s*");
    }

    private static String read(Bundle bundle, String file) {
        URL entry = bundle.getEntry(file);
        if (entry == null) {
            return "";
        }
        try (InputStream in = entry.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

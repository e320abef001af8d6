package org.linli.feature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
     * @throws Refusal FUN-014 with the cause if it could not be taken in
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
        try {
            Object function = bundle.loadClass(type).getDeclaredConstructor().newInstance();
            return Optional.of(FunctionModel.of((Function) function));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Refusal(
                    "FUN-014",
                    null,
                    Map.of("name", name, "cause", String.valueOf(cause.getMessage())));
        }
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

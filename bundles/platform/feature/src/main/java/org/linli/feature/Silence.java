package org.linli.feature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Why bundles that run offer no function: what their components failed with, or wait for. */
@FunctionalInterface
interface Silence {
    /** What a component's own code threw is told with its cause last, each at a line's begin. */
    Pattern THROWN = Pattern.compile("^(?:Caused by: )?[\\w.$]+(?:: (.*))?$", Pattern.MULTILINE);

    /** In both languages, like other causes. */
    String of(Collection<Bundle> bundles);

    /** As the component runtime knows it. */
    static Silence of(ServiceComponentRuntime components) {
        return bundles -> {
            List<String> failed = new ArrayList<>();
            List<String> wanting = new ArrayList<>();
            components.getComponentDescriptionDTOs(bundles.toArray(Bundle[]::new)).stream()
                    .flatMap(c -> components.getComponentConfigurationDTOs(c).stream())
                    .forEach(
                            component -> {
                                switch (component.state) {
                                    case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                                            failed.add(cause(component.failure));
                                    case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                                            wanted(component).forEach(wanting::add);
                                    default -> {}
                                }
                            });
            if (!failed.isEmpty()) {
                return failed.getFirst();
            }
            return wanting.isEmpty()
                    ? "组件已启动，但没有提供功能 / its bundles run and offer no function"
                    : "缺少服务 %s / it lacks the service %1$s".formatted(String.join(", ", wanting));
        };
    }

    private static Stream<String> wanted(ComponentConfigurationDTO component) {
        List<String> missing =
                Stream.of(component.unsatisfiedReferences)
                        .map((UnsatisfiedReferenceDTO reference) -> reference.name)
                        .toList();
        return Stream.of(component.description.references)
                .filter(reference -> missing.contains(reference.name))
                .map(reference -> reference.interfaceName);
    }

    /** The innermost message of a stack trace; what has none is told by its kind. */
    static String cause(String trace) {
        String told = "";
        Matcher line = THROWN.matcher(trace);
        while (line.find()) {
            told = line.group(1) == null || line.group(1).isBlank() ? line.group() : line.group(1);
        }
        return told.replaceFirst("^Caused by: ", "");
    }
}

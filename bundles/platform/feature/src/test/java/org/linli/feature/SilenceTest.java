package org.linli.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

class SilenceTest {
    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** A runtime that knows one component. */
    private static Silence knowing(ComponentConfigurationDTO component) {
        return Silence.of(
                (ServiceComponentRuntime)
                        Proxy.newProxyInstance(
                                SilenceTest.class.getClassLoader(),
                                new Class<?>[] {ServiceComponentRuntime.class},
                                (_, method, _) ->
                                        method.getName().equals("getComponentDescriptionDTOs")
                                                ? List.of(component.description)
                                                : List.of(component)));
    }

    private static ComponentConfigurationDTO component(int state) {
        ComponentConfigurationDTO component = new ComponentConfigurationDTO();
        component.state = state;
        component.description = new ComponentDescriptionDTO();
        component.description.references = new ReferenceDTO[0];
        component.unsatisfiedReferences = new UnsatisfiedReferenceDTO[0];
        return component;
    }

    @Test
    void what_a_constructor_threw_is_told_by_its_innermost_cause() {
        ComponentConfigurationDTO failed = component(ComponentConfigurationDTO.FAILED_ACTIVATION);
        RuntimeException inner = new IllegalStateException("step 2 failed");
        inner.addSuppressed(new IllegalArgumentException("beside", new RuntimeException("deep")));
        failed.failure = trace(new RuntimeException("outer", inner));
        assertThat(knowing(failed).of(List.of())).isEqualTo("step 2 failed");

        failed.failure = trace(new IllegalStateException("alone"));
        assertThat(knowing(failed).of(List.of())).isEqualTo("alone");
        failed.failure = trace(new IllegalStateException());
        assertThat(knowing(failed).of(List.of())).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void a_service_that_nobody_offers_is_named() {
        ComponentConfigurationDTO waits =
                component(ComponentConfigurationDTO.UNSATISFIED_REFERENCE);
        ReferenceDTO wanted = new ReferenceDTO();
        wanted.name = "scales";
        wanted.interfaceName = "org.example.Scales";
        UnsatisfiedReferenceDTO missing = new UnsatisfiedReferenceDTO();
        missing.name = "scales";
        waits.description.references = new ReferenceDTO[] {wanted};
        waits.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {missing};
        assertThat(knowing(waits).of(List.of()))
                .isEqualTo("缺少服务 org.example.Scales / it lacks the service org.example.Scales");
    }

    @Test
    void bundles_without_a_function_are_told_so() {
        assertThat(knowing(component(ComponentConfigurationDTO.ACTIVE)).of(List.of()))
                .contains("offer no function");
    }
}

package org.linli.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.feature.generation.Attempts;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Generation;
import org.linli.feature.generation.Generations;
import org.linli.feature.generation.Patience;
import org.linli.refusal.Refusal;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.cm.ConfigurationAdmin;

class CarryingTest {
    private static final Chosen STATION = Chosen.declared("station", "", true);
    private static final Chosen LOST = Chosen.declared("lost", "1.0.0", true);
    private static final Map<String, String> PLAIN = Map.of();

    /** Lets a deaf function go: its class is another one in its bundle than here. */
    private static final String HEARS = "deaf.hears";

    @TempDir Path folder;
    private Workbench bench;
    private Generations generations;
    private FeatureBundles bundles;
    private Carrying carrying;

    @BeforeEach
    void open() throws BundleException, IOException {
        System.clearProperty(HEARS);
        bench = new Workbench(folder);
        bench.bundle("", "access", PLAIN);
        bench.released("station", "access");
        generations = new Generations(folder.resolve("data"));
        Attempts attempts = new Attempts(folder.resolve("data"));
        Patience starting = new Patience(Duration.ofSeconds(3));
        Patience stopping = new Patience(Duration.ofSeconds(2));
        bundles = new FeatureBundles(bench.context(), bench.shelf(), starting, stopping);
        carrying =
                new Carrying(
                        bundles,
                        new Catalogue(null, attempts, f -> {}, f -> true, f -> {}),
                        generations,
                        attempts,
                        () -> 0,
                        new Configuring(bench.shelf(), none()),
                        _ -> "silent");
        Generation first = generation(1, STATION);
        generations.enter(first);
        bench.context()
                .installBundle(
                        "reference:" + folder.resolve("release/bundles/access-1.0.0.jar").toUri())
                .start();
    }

    @AfterEach
    void close() throws BundleException, InterruptedException {
        letGo();
        bench.close();
    }

    /** A deaf function; what it was told meanwhile is carried out when it hears. */
    private void letGo() {
        System.setProperty(HEARS, "true");
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!bundles.lingering().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(bundles.lingering()).as("it has let go after all").isEmpty();
    }

    private static ConfigurationAdmin none() {
        return (ConfigurationAdmin)
                Proxy.newProxyInstance(
                        CarryingTest.class.getClassLoader(),
                        new Class<?>[] {ConfigurationAdmin.class},
                        (_, method, _) -> {
                            throw new UnsupportedOperationException(method.getName());
                        });
    }

    private static Generation generation(int number, Chosen... chosen) {
        return new Generation(
                number,
                number - 1,
                Instant.parse("2026-03-05T01:00:00Z"),
                "it.chen",
                "test",
                "",
                0,
                List.of(chosen),
                Map.of());
    }

    private void carry(Generation next) {
        Generation now = generations.current().orElseThrow();
        carrying.carry(new Difference(now.features(), next.features(), Set.of()), now, () -> next);
    }

    private int state(String name) {
        return Stream.of(bench.context().getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .mapToInt(Bundle::getState)
                .findFirst()
                .orElse(Bundle.UNINSTALLED);
    }

    @Test
    void what_others_are_made_of_as_well_goes_on_when_a_function_goes() throws IOException {
        bench.brought("lost", "access", "lost");
        bench.bundle("lost", "lost", PLAIN);
        carry(generation(2, STATION, LOST));
        assertThat(state("lost")).isEqualTo(Bundle.ACTIVE);

        carry(generation(3, STATION, Chosen.declared("lost", "1.0.0", false)));
        assertThat(state("lost")).isEqualTo(Bundle.RESOLVED);
        assertThat(state("access")).as("the station's own").isEqualTo(Bundle.ACTIVE);

        carry(generation(4, STATION));
        assertThat(state("lost")).isEqualTo(Bundle.UNINSTALLED);
        assertThat(state("access")).isEqualTo(Bundle.ACTIVE);
    }

    /** Starts and does not come back, or stops and does not. */
    public static final class Deaf implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            if ("start".equals(context.getBundle().getHeaders("").get("Deaf"))) {
                stay();
            }
        }

        @Override
        public void stop(BundleContext context) {
            stay();
        }

        private static void stay() {
            while (!Boolean.getBoolean(HEARS)) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static Map<String, String> deafAt(String what) {
        return Map.of(
                "Deaf",
                what,
                "Bundle-Activator",
                Deaf.class.getName(),
                "Import-Package",
                "org.osgi.framework");
    }

    @Test
    void a_function_that_does_not_come_back_from_its_start_is_refused_and_all_is_as_before()
            throws IOException {
        bench.brought("lost", "lost");
        bench.bundle("lost", "lost", deafAt("start"), Deaf.class);

        assertThatThrownBy(() -> carry(generation(2, STATION, LOST)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("FUN-005");
                            assertThat(refusal.params().get("cause")).contains("not done within");
                        });

        assertThat(generations.current()).map(Generation::number).contains(1);
        assertThat(state("access")).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void one_that_does_not_come_back_from_its_stop_is_off_all_the_same() throws IOException {
        bench.brought("lost", "lost");
        bench.bundle("lost", "lost", deafAt("stop"), Deaf.class);
        carry(generation(2, STATION, LOST));

        carry(generation(3, STATION));

        assertThat(generations.current()).map(Generation::number).contains(3);
        assertThat(state("lost")).isNotEqualTo(Bundle.ACTIVE);
        FunctionNames names = new FunctionNames(bundles, bench.shelf(), generations);
        assertThat(new Troubles(bundles, names, List::of).of(Locale.ENGLISH))
                .as("the administrator is told")
                .singleElement()
                .satisfies(
                        told ->
                                assertThat(Troubles.sentence(told, Locale.ENGLISH))
                                        .contains("\"lost\" was told to stop and does not"));
        assertThatThrownBy(() -> bundles.requireStopped(LOST)).hasMessageContaining("FUN-041");
        letGo();
        assertThatCode(() -> bundles.requireStopped(LOST)).doesNotThrowAnyException();
    }

    @Test
    void others_come_and_go_while_one_does_not_let_go() throws IOException {
        bench.brought("lost", "lost");
        bench.bundle("lost", "lost", deafAt("stop"), Deaf.class);
        bench.brought("tips", "tips");
        bench.bundle("tips", "tips", PLAIN);
        carry(generation(2, STATION, LOST));
        carry(generation(3, STATION));
        Chosen tips = Chosen.declared("tips", "1.0.0", true);

        carry(generation(4, STATION, tips));
        assertThat(state("tips")).isEqualTo(Bundle.ACTIVE);
        carry(generation(5, STATION));
        assertThat(state("tips")).isEqualTo(Bundle.UNINSTALLED);
    }

    @Test
    void an_error_takes_a_change_back_like_any_other_failure() throws IOException {
        bench.brought("lost", "lost");
        bench.bundle("lost", "lost", PLAIN);
        carry(generation(2, STATION, LOST));
        Generation now = generations.current().orElseThrow();
        Difference off =
                new Difference(
                        now.features(),
                        List.of(STATION, Chosen.declared("lost", "1.0.0", false)),
                        Set.of());

        assertThatThrownBy(
                        () ->
                                carrying.carry(
                                        off,
                                        now,
                                        () -> {
                                            throw new StackOverflowError();
                                        }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(state("lost")).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void files_that_came_back_are_taken_in_when_the_function_is_enabled() throws IOException {
        bench.brought("lost", "lost");
        bench.bundle("lost", "lost", PLAIN);
        generations.enter(generation(2, STATION, Chosen.declared("lost", "1.0.0", false)));

        carry(generation(3, STATION, LOST));

        assertThat(state("lost")).isEqualTo(Bundle.ACTIVE);
        assertThat(Files.exists(folder.resolve("data/attempts.properties"))).isFalse();
    }
}

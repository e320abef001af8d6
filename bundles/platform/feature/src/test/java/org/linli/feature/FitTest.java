package org.linli.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.refusal.Refusal;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

class FitTest {
    @TempDir Path folder;
    private Workbench bench;
    private Bundle access;

    @BeforeEach
    void open() throws BundleException, IOException {
        bench = new Workbench(folder);
        access = installed("access", Map.of("Export-Package", "org.linli.access;version=\"1.2\""));
    }

    @AfterEach
    void close() throws BundleException, InterruptedException {
        bench.close();
    }

    private Bundle installed(String name, Map<String, String> headers)
            throws BundleException, IOException {
        bench.bundle("", name, headers);
        return bench.context()
                .installBundle(
                        "reference:"
                                + folder.resolve("release/bundles/" + name + "-1.0.0.jar").toUri());
    }

    private void require(Bundle... fresh) {
        List<Bundle> station = List.of(bench.context().getBundle(0), access);
        new Fit(List.of(bench.context().getBundles())).requireOwn("lost", List.of(fresh), station);
    }

    private void refusedFor(String what, Bundle... fresh) {
        assertThatThrownBy(() -> require(fresh))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("FUN-025");
                            assertThat(refusal.params()).containsEntry("what", what);
                        });
    }

    @Test
    void a_package_of_the_station_is_offered_by_nobody_else() throws Exception {
        refusedFor(
                "Export-Package: org.linli.access",
                installed("a", Map.of("Export-Package", "org.linli.access;version=\"1.9\"")));
        refusedFor(
                "Export-Package: org.osgi.framework",
                installed("b", Map.of("Export-Package", "org.osgi.framework;version=\"9\"")));
    }

    @Test
    void a_part_of_anothers_bundle_is_refused_and_one_of_its_own_is_not() throws Exception {
        Bundle own = installed("lost", Map.of("Export-Package", "org.example.lost"));
        Bundle part = installed("part", Map.of("Fragment-Host", "lost"));
        assertThatCode(() -> require(own, part)).doesNotThrowAnyException();

        refusedFor("Fragment-Host: access", installed("f", Map.of("Fragment-Host", "access")));
        refusedFor(
                "Fragment-Host: system.bundle",
                installed("g", Map.of("Fragment-Host", "system.bundle;extension:=framework")));
    }

    @Test
    void what_another_function_is_wired_to_does_not_go_from_under_it() throws Exception {
        Bundle lost = installed("lost", Map.of("Export-Package", "org.example.lost;version=1.0"));
        Bundle user =
                installed(
                        "user",
                        Map.of(
                                "Import-Package",
                                "org.example.lost;version=\"[1.0,2)\"",
                                "Provide-Capability",
                                "org.linli.function;org.linli.function=claims"));
        List<Bundle> staying = List.of(bench.context().getBundle(0), access, user);
        assertThatThrownBy(() -> new Fit(staying).requireStill("lost", List.of(user)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("FUN-043");
                            assertThat(refusal.params())
                                    .containsEntry("name", "lost")
                                    .containsEntry("needs", "org.example.lost 1.0.0")
                                    .containsEntry("by", "claims");
                        });
        assertThatCode(
                        () ->
                                new Fit(List.of(bench.context().getBundle(0), lost, user))
                                        .requireStill("lost", List.of(user)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_newer_java_is_asked_for_by_its_version_and_not_by_a_list_of_all() throws Exception {
        Bundle modern =
                installed(
                        "modern",
                        Map.of(
                                "Require-Capability",
                                "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\""));
        assertThatThrownBy(
                        () ->
                                new Fit(List.of(bench.context().getBundles()))
                                        .require("lost", List.of(modern), _ -> Optional.empty()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("FUN-012");
                            assertThat(refusal.params())
                                    .containsEntry("needs", "JavaSE 99")
                                    .containsEntry("has", Runtime.version().feature() + ".0.0");
                        });
    }
}

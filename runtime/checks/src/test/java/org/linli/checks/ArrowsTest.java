package org.linli.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrowsTest {
    private static final String API = "package org.linli.record; public class Ref {}";

    @TempDir Path folder;

    @Test
    void every_bundle_knows_only_what_it_may() {
        List<BundleClasses> bundles = BundleClasses.all();

        assertThat(bundles).extracting(BundleClasses::name).contains("api", "store", "registry");
        assertThat(new Arrows(bundles).faults()).isEmpty();
    }

    @Test
    void a_function_that_knows_another_is_found() throws IOException {
        assertThat(
                        arrows(
                                bundle(
                                        "functions",
                                        "tips",
                                        "org.linli.tips",
                                        "package org.linli.tips; public class Tip {}"),
                                bundle(
                                        "functions",
                                        "mediation",
                                        "org.linli.mediation",
                                        """
                                        package org.linli.mediation;
                                        class Dispute { org.linli.tips.Tip tip; }
                                        """)))
                .containsExactly("org.linli.mediation must not know org.linli.tips");
    }

    @Test
    void a_platform_bundle_that_knows_another_is_found() throws IOException {
        assertThat(
                        arrows(
                                bundle(
                                        "platform",
                                        "store",
                                        "org.linli.store.derby",
                                        "package org.linli.store.derby; public class Table {}"),
                                bundle(
                                        "platform",
                                        "web",
                                        "org.linli.web",
                                        """
                                        package org.linli.web;
                                        class Page { void show() { new org.linli.store.derby.Table(); } }
                                        """)))
                .containsExactly("org.linli.web must not know org.linli.store.derby");
    }

    @Test
    void an_api_that_knows_a_function_is_found() throws IOException {
        assertThat(
                        arrows(
                                bundle(
                                        "functions",
                                        "registry",
                                        "org.linli.registry",
                                        "package org.linli.registry; public class Person {}"),
                                bundle(
                                        "platform",
                                        "api",
                                        "org.linli.record",
                                        """
                                        package org.linli.record;
                                        class Ref { java.util.List<org.linli.registry.Person> all; }
                                        """)))
                .containsExactly("org.linli.record must not know org.linli.registry");
    }

    @Test
    void a_package_in_two_bundles_is_found() throws IOException {
        assertThat(
                        arrows(
                                bundle("platform", "api", "org.linli.record", API),
                                bundle(
                                        "platform",
                                        "store",
                                        "org.linli.record",
                                        "package org.linli.record; class Row {}")))
                .containsExactly("org.linli.record lies in two bundles: api, store");
    }

    @Test
    void functions_may_know_the_api_and_the_register() throws IOException {
        assertThat(
                        arrows(
                                bundle("platform", "api", "org.linli.record", API),
                                bundle(
                                        "functions",
                                        "registry",
                                        "org.linli.registry",
                                        "package org.linli.registry; public class Person {}"),
                                bundle(
                                        "functions",
                                        "tips",
                                        "org.linli.tips",
                                        """
                                        package org.linli.tips;
                                        class Tip { org.linli.record.Ref a; org.linli.registry.Person b; }
                                        """)))
                .isEmpty();
    }

    private static List<String> arrows(Planted... bundles) throws IOException {
        String[] sources = List.of(bundles).stream().map(Planted::source).toArray(String[]::new);
        List<ClassModel> classes = Compiled.of(bundles[0].folder(), sources);
        return new Arrows(List.of(bundles).stream().map(planted -> planted.among(classes)).toList())
                .faults();
    }

    private Planted bundle(String kind, String name, String pack, String source) {
        return new Planted(folder, kind, name, pack, source);
    }

    private record Planted(Path folder, String kind, String name, String pack, String source) {
        BundleClasses among(List<ClassModel> classes) {
            String type = source.replaceAll("(?s).*?class (\\w+).*", "$1");
            String wanted = pack.replace('.', '/') + "/" + type;
            return new BundleClasses(
                    kind,
                    name,
                    classes.stream()
                            .filter(model -> model.thisClass().asInternalName().equals(wanted))
                            .toList());
        }
    }
}

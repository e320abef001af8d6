package org.linli.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    @Test
    void the_distribution_packs_what_the_features_name() {
        Set<String> named = new TreeSet<>();
        Project.files(Project.ROOT.resolve("features"), file -> file.toString().endsWith(".json"))
                .forEach(file -> named.addAll(Release.named(Project.read(file))));

        assertThat(
                        Release.packed(
                                Project.read(Project.ROOT.resolve("runtime/distribution/pom.xml"))))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void a_ready_set_names_features_that_ship() {
        Path features = Project.ROOT.resolve("features");
        List<Path> sets =
                Project.files(
                        features.resolve("sets"), file -> file.toString().endsWith(".properties"));

        assertThat(sets).isNotEmpty();
        for (Path set : sets) {
            String line = Release.featuresOf(Project.read(set));
            for (String name : line.split(",\\s*")) {
                assertThat(name.equals("*") || Files.exists(features.resolve(name + ".json")))
                        .as(set.getFileName() + " names " + name)
                        .isTrue();
            }
        }
    }

    @Test
    void a_part_is_read_from_both() {
        assertThat(Release.named("[{ \"id\": \"org.linli:org.linli.tips:1.0\" }]"))
                .containsExactly("org.linli:org.linli.tips");
        assertThat(
                        Release.packed(
                                """
                                <dependency>
                                  <groupId>org.linli</groupId>
                                  <artifactId>org.linli.tips</artifactId>
                                </dependency>
                                """))
                .containsExactly("org.linli:org.linli.tips");
    }
}

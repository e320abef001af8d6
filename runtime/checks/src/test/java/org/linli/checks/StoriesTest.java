package org.linli.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesTest {
    private static final String STORY =
            "/** Quarrels between neighbours, from the first report to the last visit. */\n";

    @TempDir Path folder;

    @Test
    void every_package_tells_its_story_and_has_a_version_if_it_is_exported() {
        assertThat(Stories.packages()).flatMap(Stories::faults).isEmpty();
    }

    @Test
    void a_package_without_a_story_is_found() throws IOException {
        planted("/** Quarrels. */\n@NullMarked\npackage a;\n");

        assertThat(Stories.faults(folder)).singleElement().asString().endsWith("tells no story");
    }

    @Test
    void an_exported_package_without_a_version_is_found() throws IOException {
        planted(STORY + "@NullMarked\n@Export\npackage a;\n");

        assertThat(Stories.faults(folder))
                .singleElement()
                .asString()
                .endsWith("is exported without a version");
    }

    @Test
    void a_package_that_leaves_null_open_is_found() throws IOException {
        planted(STORY + "package a;\n");

        assertThat(Stories.faults(folder)).singleElement().asString().endsWith("not @NullMarked");
    }

    @Test
    void a_package_that_says_nothing_is_found() {
        assertThat(Stories.faults(folder)).singleElement().asString().contains("has no");
    }

    private void planted(String text) throws IOException {
        Files.writeString(folder.resolve("package-info.java"), text);
    }
}

package org.linli.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandbookTest {
    private static final String ITEM =
            "bundles/vendor-sample/src/main/java/org/example/lostfound/FoundItem.java";

    /** With {@code -Dformat=write} the pages are put right in place of being complained of. */
    @Test
    void code_in_the_handbook_is_the_code_that_runs() throws IOException {
        boolean write = "write".equals(System.getProperty("format"));
        List<String> faults = new ArrayList<>();
        for (Path page : Handbook.pages()) {
            String text = Files.readString(page);
            String written = Handbook.written(text);
            if (!written.equals(text)) {
                if (write) {
                    Files.writeString(page, written);
                } else {
                    faults.add(Project.name(page));
                }
            }
        }
        assertThat(faults)
                .as("out of date; mvn -pl runtime/checks test -Dtest=HandbookTest -Dformat=write")
                .isEmpty();
    }

    @Test
    void every_link_leads_somewhere() {
        assertThat(Handbook.pages())
                .flatMap(page -> Handbook.brokenLinks(page, Project.read(page)))
                .isEmpty();
    }

    @Test
    void code_that_was_typed_again_is_found() {
        String typed = block(ITEM + "#record", "public record FoundItem(String thing) {}\n");

        assertThat(Handbook.written(typed))
                .isNotEqualTo(typed)
                .contains("@RecordType(name = \"found-item\"")
                .doesNotContain("region");
    }

    @Test
    void a_region_that_is_gone_is_named() {
        assertThatThrownBy(() -> Handbook.written(block(ITEM + "#gone", "")))
                .hasMessage("no region " + ITEM + "#gone");
    }

    @Test
    void a_link_to_nowhere_is_found() {
        Path page = Project.ROOT.resolve("docs/page.md");

        assertThat(Handbook.brokenLinks(page, "[a](README.md) [b](gone.md) [c](https://a.b/c)"))
                .containsExactly("docs/page.md leads to gone.md, which is not there");
    }

    private static String block(String from, String code) {
        return "<!-- from " + from + " -->\n```java\n" + code + "```\n";
    }
}

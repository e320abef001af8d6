package org.linli.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

    /** With {@code -Dformat=write} the files are put right in place of being complained of. */
    @Test
    void every_source_is_set_by_the_formatter() throws IOException {
        boolean write = "write".equals(System.getProperty("format"));
        List<String> faults = new ArrayList<>();
        for (Path file : Project.sources()) {
            String text = Files.readString(file);
            String layout = Layout.of(text);
            if (!layout.equals(text)) {
                if (write) {
                    Files.writeString(file, layout);
                } else {
                    faults.add(Project.name(file));
                }
            }
        }
        assertThat(faults)
                .as("not formatted; mvn -pl runtime/checks test -Dtest=LayoutTest -Dformat=write")
                .isEmpty();
    }

    @Test
    void a_crooked_line_and_an_unused_import_are_found() {
        assertThat(Layout.of("import java.util.List;\nclass A{int  a;}\n"))
                .isEqualTo("class A {\n    int a;\n}\n");
    }
}

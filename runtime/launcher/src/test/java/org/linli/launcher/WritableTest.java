package org.linli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritableTest {
    @TempDir Path data;

    @Test
    void a_folder_that_cannot_be_written_is_told_with_the_user_and_what_to_do() {
        Trouble trouble = refused(data);
        assertThat(trouble.in(Locale.CHINESE))
                .contains(data.toString(), System.getProperty("user.name"), "没有改动任何文件");
        assertThat(trouble.in(Locale.ENGLISH)).contains("no file was changed", "--data");
    }

    @Test
    void what_another_user_left_in_the_folder_is_told_by_its_name() throws IOException {
        Path lock = Files.createFile(data.resolve("lock"));
        Files.createDirectory(data.resolve("trusted"));
        assertThat(refused(lock).in(Locale.ENGLISH)).contains(lock.toString());
    }

    @Test
    void what_the_operator_alone_writes_need_not_be_writable() throws IOException {
        Path settings = Files.createFile(data.resolve("node.properties"));
        assertThatCode(() -> Writable.require(data, path -> !path.equals(settings)))
                .doesNotThrowAnyException();
    }

    private Trouble refused(Path readOnly) {
        return catchThrowableOfType(
                Trouble.class, () -> Writable.require(data, path -> !path.equals(readOnly)));
    }
}

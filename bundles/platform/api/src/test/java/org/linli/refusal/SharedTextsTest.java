package org.linli.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sentences for the codes that every function shares. */
class SharedTextsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{[a-z]+}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Properties ZH = texts("refusals.properties");
    private static final Properties EN = texts("refusals_en.properties");

    @Test
    void every_code_of_the_rules_has_its_sentence_in_both_languages() {
        assertThat(ZH.stringPropertyNames())
                .contains(
                        "VAL-001 VAL-002 VAL-003 VAL-010 VAL-011 VAL-012 VAL-013 VAL-014"
                                .split(" "))
                .contains("VAL-020 VAL-021 VAL-030 VAL-031 VAL-032 VAL-033 VAL-040".split(" "))
                .contains("VAL-050 VAL-051 SYS-403 SYS-404 SYS-409 SYS-410".split(" "))
                .contains("SYS-423 SYS-428 SYS-451 SYS-503 GEN-V04".split(" "))
                .isEqualTo(EN.stringPropertyNames());
    }

    @Test
    void both_languages_speak_of_the_same_values() {
        for (String code : ZH.stringPropertyNames()) {
            assertThat(parameters(EN, code)).as(code).isEqualTo(parameters(ZH, code));
        }
    }

    @Test
    void each_file_is_in_its_own_language() {
        for (String code : ZH.stringPropertyNames()) {
            assertThat(ZH.getProperty(code)).as(code).containsPattern(HAN);
            assertThat(EN.getProperty(code)).as(code).doesNotContainPattern(HAN).isNotBlank();
        }
    }

    private static TreeSet<String> parameters(Properties texts, String code) {
        TreeSet<String> names = new TreeSet<>();
        PARAMETER
                .matcher(texts.getProperty(code))
                .results()
                .map(MatchResult::group)
                .forEach(names::add);
        return names;
    }

    private static Properties texts(String file) {
        Properties texts = new Properties();
        String path = "/OSGI-INF/l10n/" + file;
        try (InputStream in = SharedTextsTest.class.getResourceAsStream(path)) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}

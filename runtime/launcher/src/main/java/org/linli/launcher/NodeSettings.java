package org.linli.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one node is told by its operator: {@code node.properties} in the data folder, with defaults
 * for all that is not said there.
 *
 * <p>A feature takes a setting into its configurations by {@code $[node:KEY]}; {@code $[node:data]}
 * and {@code $[node:home]} are the data folder and the folder of the distribution.
 */
final class NodeSettings {
    private static final String FILE = "node.properties";
    private static final ZoneId STATION = ZoneId.of("Asia/Shanghai");
    private static final Pattern PLACE = Pattern.compile("\\$\\[node:([^\\]]+)]");

    private final Properties values;

    private NodeSettings(Properties values) {
        this.values = values;
    }

    /**
     * Reads the settings, and on the first start of a node writes the file with its explanations.
     *
     * @param home the distribution this node runs from
     * @param said settings of the command line, which go before those of the file
     * @throws Trouble if the file is no UTF-8 text
     */
    static NodeSettings of(Path home, Path data, Map<String, String> said) {
        Path file = data.resolve(FILE);
        try {
            String template = template();
            if (Files.notExists(file)) {
                Files.writeString(file, template);
            }
            Properties defaults = new Properties();
            defaults.load(new StringReader(template));
            Properties values = new Properties(defaults);
            read(file, values);
            values.putAll(said);
            values.put("home", home.toString());
            values.put("data", data.toString());
            // What the command line says goes before the file while the node runs, too.
            values.put("told", String.join(" ", said.keySet()));
            return new NodeSettings(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path file, Properties values) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new Trouble("settings-unreadable", file);
        }
    }

    /**
     * The defaults with their explanations; a new node is cut over on the day of its first start.
     */
    private static String template() throws IOException {
        try (InputStream template = NodeSettings.class.getResourceAsStream(FILE)) {
            if (template == null) {
                throw new IllegalStateException(FILE + " is missing from the launcher");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${today}", LocalDate.now(Clock.system(STATION)).toString());
        }
    }

    /**
     * @throws Trouble if there is no such setting
     */
    String get(String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new Trouble("setting-missing", key, FILE);
        }
        return value.strip();
    }

    /**
     * @throws Trouble if the setting is not a number from 0 to {@code most}
     */
    int number(String key, int most) {
        String value = get(key);
        try {
            int number = Integer.parseInt(value);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, in words of the operator.
        }
        throw new Trouble("setting-wrong", key, value, FILE);
    }

    List<String> list(String key) {
        return Stream.of(get(key).split("[,，\\s]+")).filter(name -> !name.isEmpty()).toList();
    }

    /** The text with every {@code $[node:KEY]} replaced. */
    String fill(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(get(place.group(1))));
    }
}

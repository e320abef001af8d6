package org.linli.feature.generation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a node must know of a feature file.
 *
 * <p>Read here and not by the reference implementation of the specification, which takes five
 * libraries and a fifth of the time in which a node starts.
 *
 * @param name its id's artifact
 * @param configurations by PID
 * @param launching the properties with which the framework is to be launched
 * @param further members of the file beside its id, its description, its bundles and their
 *     configurations
 * @see "OSGi Compendium 8.1, chapter 159: Feature Service, and 160.4.3: the extension
 *     framework-launching-properties"
 */
public record FeatureFile(
        String name,
        String version,
        List<Part> bundles,
        Map<String, Map<String, Object>> configurations,
        Map<String, String> launching,
        Set<String> further) {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final String LAUNCHING = "framework-launching-properties";
    private static final Set<String> PLAIN =
            Set.of(
                    "feature-resource-version",
                    "name",
                    "description",
                    "vendor",
                    "license",
                    "docURL");

    /**
     * A bundle by artifact and version.
     *
     * @param startOrder the start level the feature gives it; 0 if it gives none
     */
    public record Part(String artifact, String version, int startOrder) {}

    /**
     * @throws IOException if it is no feature file
     */
    public static FeatureFile read(Path file) throws IOException {
        String[] id = {"", "", ""};
        List<Part> bundles = new ArrayList<>();
        Map<String, Map<String, Object>> configurations = new LinkedHashMap<>();
        Map<String, String> launching = new LinkedHashMap<>();
        Set<String> further = new TreeSet<>();
        try (JsonParser json = JSON.createParser(Files.newInputStream(file))) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String member = json.currentName();
                json.nextToken();
                switch (member) {
                    case "id" -> id = parts(json.getText());
                    case "bundles" -> readBundles(json, bundles);
                    case "configurations" -> readConfigurations(json, configurations);
                    case "extensions" -> {
                        further.add(member);
                        readExtensions(json, launching);
                    }
                    default -> {
                        if (!PLAIN.contains(member)) {
                            further.add(member);
                        }
                        json.skipChildren();
                    }
                }
            }
            expect(json.currentToken(), JsonToken.END_OBJECT);
        }
        parts(String.join(":", id));
        return new FeatureFile(
                id[1], id[2], List.copyOf(bundles), configurations, launching, further);
    }

    private static void readBundles(JsonParser json, List<Part> bundles) throws IOException {
        expect(json.currentToken(), JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                bundles.add(bundle(json));
            } else {
                String[] id = parts(json.getText());
                bundles.add(new Part(id[1], id[2], 0));
            }
        }
    }

    private static Part bundle(JsonParser json) throws IOException {
        String[] id = {"", "", ""};
        int startOrder = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "id" -> id = parts(json.getText());
                case "start-order" -> startOrder = json.getValueAsInt();
                default -> json.skipChildren();
            }
        }
        parts(String.join(":", id));
        return new Part(id[1], id[2], startOrder);
    }

    private static void readConfigurations(
            JsonParser json, Map<String, Map<String, Object>> configurations) throws IOException {
        expect(json.currentToken(), JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String pid = json.currentName();
            Map<String, Object> values = new LinkedHashMap<>();
            expect(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                values.put(key, value(json.nextToken(), json));
            }
            configurations.put(pid, values);
        }
    }

    private static Object value(JsonToken token, JsonParser json) throws IOException {
        return switch (token) {
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case START_ARRAY -> texts(json);
            default -> throw new IOException("no value of a configuration: " + token);
        };
    }

    private static String[] texts(JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken(), JsonToken.VALUE_STRING);
            texts.add(json.getText());
        }
        return texts.toArray(String[]::new);
    }

    private static void readExtensions(JsonParser json, Map<String, String> launching)
            throws IOException {
        expect(json.currentToken(), JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean ours = json.currentName().equals(LAUNCHING);
            expect(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean values = ours && json.currentName().equals("json");
                json.nextToken();
                if (values) {
                    expect(json.currentToken(), JsonToken.START_OBJECT);
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String key = json.currentName();
                        expect(json.nextToken(), JsonToken.VALUE_STRING);
                        launching.put(key, json.getText());
                    }
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private static String[] parts(String id) throws IOException {
        String[] parts = id.split(":", -1);
        boolean safe = parts.length == 3;
        for (String part : parts) {
            // They become names of files.
            safe &= part.matches("[A-Za-z0-9][A-Za-z0-9._-]*") && !part.contains("..");
        }
        if (!safe) {
            throw new IOException("not group:artifact:version: " + id);
        }
        return parts;
    }

    private static void expect(JsonToken found, JsonToken wanted) throws IOException {
        if (found != wanted) {
            throw new IOException("no feature file: " + found + " stands for " + wanted);
        }
    }
}

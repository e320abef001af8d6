package org.linli.feature.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a running node must know of a feature file.
 *
 * @param name its id's artifact
 * @param further members of the file beside its id, its description and its bundles
 * @see "OSGi Compendium 8.1, chapter 159: Feature Service"
 */
public record FeatureFile(String name, String version, List<Part> bundles, Set<String> further) {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final Set<String> PLAIN =
            Set.of(
                    "feature-resource-version",
                    "name",
                    "description",
                    "vendor",
                    "license",
                    "docURL");

    /** A bundle by artifact and version. */
    public record Part(String artifact, String version) {}

    /**
     * @throws IOException if it is no feature file
     */
    public static FeatureFile read(Path file) throws IOException {
        String[] id = {"", "", ""};
        List<Part> bundles = new ArrayList<>();
        Set<String> further = new TreeSet<>();
        try (JsonParser json = JSON.createParser(Files.newInputStream(file))) {
            expect(json, JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String member = json.currentName();
                json.nextToken();
                if (member.equals("id")) {
                    id = parts(json.getText());
                } else if (member.equals("bundles")) {
                    readBundles(json, bundles);
                } else if (!PLAIN.contains(member)) {
                    further.add(member);
                    json.skipChildren();
                }
            }
        }
        return new FeatureFile(id[1], id[2], List.copyOf(bundles), further);
    }

    private static void readBundles(JsonParser json, List<Part> bundles) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String member = json.currentName();
                    json.nextToken();
                    if (member.equals("id")) {
                        String[] id = parts(json.getText());
                        bundles.add(new Part(id[1], id[2]));
                    } else {
                        json.skipChildren();
                    }
                }
            } else {
                String[] id = parts(json.getText());
                bundles.add(new Part(id[1], id[2]));
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

    private static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.nextToken() != token) {
            throw new IOException("no JSON object");
        }
    }
}

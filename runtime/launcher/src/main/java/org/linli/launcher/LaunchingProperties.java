package org.linli.launcher;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureExtension;

/**
 * The properties with which a feature wants the framework launched.
 *
 * @see "OSGi Compendium 8.1, 160.4.3: the extension framework-launching-properties"
 */
final class LaunchingProperties {
    private static final String EXTENSION = "framework-launching-properties";

    private LaunchingProperties() {}

    static Map<String, String> of(Feature feature, NodeSettings settings) {
        Map<String, String> properties = new HashMap<>();
        FeatureExtension extension = feature.getExtensions().get(EXTENSION);
        if (extension == null) {
            return properties;
        }
        try (JsonParser json = new JsonFactory().createParser(extension.getJSON())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                properties.put(key, settings.fill(json.nextTextValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

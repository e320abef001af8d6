package org.linli.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Shelf;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

class ConfiguringTest {
    private static final Chosen OLD = Chosen.declared("lost", "1.0.0", true);
    private static final Chosen NEW = Chosen.declared("lost", "1.1.0", true);

    @TempDir Path release;
    @TempDir Path data;
    private final Map<String, Object> laid = new TreeMap<>();

    private void bring(Chosen feature, String configurations) throws IOException {
        Path folder = new Shelf(release, data).own(feature.feature(), feature.version());
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("feature.json"),
                "{ \"id\": \"org.example:lost:1\", \"configurations\": {" + configurations + "} }");
    }

    private Configuring configuring() {
        return new Configuring(
                new Shelf(release, data),
                standIn(
                        ConfigurationAdmin.class,
                        (_, method, asked) ->
                                configuration(
                                        method.getName().startsWith("getFactory")
                                                ? asked[0] + "~" + asked[1]
                                                : (String) asked[0])));
    }

    private Configuration configuration(String pid) {
        return standIn(
                Configuration.class,
                (_, method, told) -> {
                    if (method.getName().equals("delete")) {
                        laid.remove(pid);
                    } else {
                        laid.put(pid, ((Dictionary<?, ?>) told[0]).get("shelf"));
                    }
                    return null;
                });
    }

    @SuppressWarnings("unchecked") // a proxy is what it was made as
    private static <T> T standIn(Class<T> type, java.lang.reflect.InvocationHandler answers) {
        ClassLoader loader = ConfiguringTest.class.getClassLoader();
        return (T) Proxy.newProxyInstance(loader, new Class<?>[] {type}, answers);
    }

    @Test
    void a_version_brings_its_configurations_and_the_way_back_those_of_the_one_before()
            throws IOException {
        bring(OLD, "\"lost\": { \"shelf\": 1 }, \"lost.hall~a\": { \"shelf\": \"a\" }");
        bring(NEW, "\"lost\": { \"shelf\": 2 }, \"lost.more\": { \"shelf\": true }");
        Configuring configuring = configuring();
        Map<String, Object> first = Map.of("lost", 1L, "lost.hall~a", "a");

        configuring.exchange(List.of(), List.of(OLD));
        assertThat(laid).isEqualTo(first);
        configuring.exchange(List.of(OLD), List.of(NEW));
        assertThat(laid).isEqualTo(Map.of("lost", 2L, "lost.more", true));
        configuring.exchange(List.of(NEW), List.of(OLD));
        assertThat(laid).isEqualTo(first);
        configuring.exchange(List.of(OLD), List.of());
        assertThat(laid).isEmpty();
    }
}

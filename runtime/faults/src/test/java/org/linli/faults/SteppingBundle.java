package org.linli.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The bundle of the sample function with {@link SteppingFunction} in the function's place. */
final class SteppingBundle {
    private static final String CLASS = SteppingFunction.class.getName();
    private static final String COMPONENT = "OSGI-INF/stepping.xml";
    private static final String DECLARED =
            """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%1$s" init="1">
              <implementation class="%1$s"/>
              <service><provide interface="org.linli.function.Function"/></service>
              <reference name="database" interface="org.linli.store.Database" parameter="0"/>
            </scr:component>
            """
                    .formatted(CLASS);

    private SteppingBundle() {}

    /**
     * @param sample the bundle as it was built
     * @param statements what the step does, parted by semicolons
     */
    static Path made(Path sample, String statements, Path to) {
        try (JarFile jar = new JarFile(sample.toFile());
                OutputStream out = Files.newOutputStream(to)) {
            Manifest manifest = new Manifest(jar.getManifest());
            Attributes headers = manifest.getMainAttributes();
            headers.putValue("Service-Component", COMPONENT);
            try (JarOutputStream copy = new JarOutputStream(out, manifest)) {
                for (JarEntry entry : jar.stream().toList()) {
                    if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        put(copy, entry.getName(), jar.getInputStream(entry).readAllBytes());
                    }
                }
                put(copy, CLASS.replace('.', '/') + ".class", ownClass());
                put(copy, COMPONENT, DECLARED.getBytes(StandardCharsets.UTF_8));
                put(copy, SteppingFunction.STATEMENTS, statements.getBytes(StandardCharsets.UTF_8));
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ownClass() throws IOException {
        try (InputStream in =
                SteppingFunction.class.getResourceAsStream("SteppingFunction.class")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
    }
}

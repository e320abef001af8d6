package org.linli.feature.archive;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.linli.language.Labels;
import org.osgi.framework.Constants;

/**
 * A bundle as a file, whether it is installed or not.
 *
 * @param function the function it brings, if it does
 * @param host the bundle it would be a part of; empty for one that stands alone
 */
public record Jar(
        Path file,
        String symbolicName,
        String version,
        Optional<String> function,
        String exports,
        String host,
        long bytes) {
    private static final String LOCATION = "reference:";
    private static final Pattern FUNCTION =
            Pattern.compile("org\\.linli\\.function=\"?([^\",;\\s]+)");

    public static Jar of(Path file) {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Attributes headers = jar.getManifest().getMainAttributes();
            Matcher function = FUNCTION.matcher(said(headers, Constants.PROVIDE_CAPABILITY));
            return new Jar(
                    file,
                    plain(said(headers, Constants.BUNDLE_SYMBOLICNAME)),
                    said(headers, Constants.BUNDLE_VERSION),
                    function.find() ? Optional.of(function.group(1)) : Optional.empty(),
                    said(headers, Constants.EXPORT_PACKAGE),
                    plain(said(headers, Constants.FRAGMENT_HOST)),
                    Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getFileName(), e);
        }
    }

    /** Without what stands behind a name. */
    private static String plain(String header) {
        return header.split(";", 2)[0].strip();
    }

    private static String said(Attributes headers, String name) {
        String value = headers.getValue(name);
        return value == null ? "" : value;
    }

    /** Whether it brings a package, a function or itself by this name. */
    public boolean offers(String wanted) {
        return exports(wanted)
                || function.filter(wanted::equals).isPresent()
                || symbolicName.equals(wanted);
    }

    private boolean exports(String wanted) {
        return ("," + exports).matches(".*,\\s*" + Pattern.quote(wanted) + "\\s*([;,].*)?");
    }

    /** As the framework knows a bundle of a file that it does not copy. */
    public String location() {
        return LOCATION + file.toUri();
    }

    /** The other way round. */
    public static Path fileAt(String location) {
        return Path.of(URI.create(location.substring(LOCATION.length())));
    }

    public Properties labels(Locale language) {
        return labels(Labels.isEnglish(language));
    }

    /** For the launcher as well, which has no other class of the platform. */
    public Properties labels(boolean english) {
        String name = english ? "labels_en.properties" : "labels.properties";
        Properties labels = new Properties();
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            ZipEntry entry = jar.getEntry("OSGI-INF/l10n/" + name);
            if (entry != null) {
                labels.load(
                        new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getFileName(), e);
        }
        return labels;
    }
}

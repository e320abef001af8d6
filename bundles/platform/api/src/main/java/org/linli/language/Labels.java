package org.linli.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Labels of one bundle: {@code OSGI-INF/l10n/NAME.properties} in zh-CN and {@code
 * NAME_en.properties} in English, both in UTF-8.
 *
 * <p>Placeholders are named: {@code {termEnd}}. Immutable and safe for several threads.
 */
public final class Labels {
    private final Map<String, String> zh;
    private final Map<String, String> en;

    private Labels(Map<String, String> zh, Map<String, String> en) {
        this.zh = Map.copyOf(zh);
        this.en = Map.copyOf(en);
    }

    /** The labels of a function: {@code labels.properties} beside the given class. */
    public static Labels of(Class<?> owner) {
        return of(owner, "labels");
    }

    /**
     * @throws IllegalArgumentException if a file is missing
     */
    public static Labels of(Class<?> owner, String name) {
        return new Labels(read(owner, name + ".properties"), read(owner, name + "_en.properties"));
    }

    public static Labels none() {
        return new Labels(Map.of(), Map.of());
    }

    /** These labels, and the other's where these have none. */
    public Labels or(Labels other) {
        Map<String, String> allZh = new HashMap<>(other.zh);
        allZh.putAll(zh);
        Map<String, String> allEn = new HashMap<>(other.en);
        allEn.putAll(en);
        return new Labels(allZh, allEn);
    }

    public boolean has(String key) {
        return zh.containsKey(key) && en.containsKey(key);
    }

    public Set<String> keys() {
        return new TreeSet<>(zh.keySet());
    }

    /** Keys that one of the two languages lacks. */
    public Set<String> untranslated() {
        Set<String> one = new TreeSet<>(zh.keySet());
        one.addAll(en.keySet());
        one.removeIf(this::has);
        return one;
    }

    public Optional<String> find(String key, Locale language) {
        return Optional.ofNullable(isEnglish(language) ? en.get(key) : zh.get(key));
    }

    /** The label, or the key itself: a missing one is seen on the page and fails the build. */
    public String get(String key, Locale language) {
        return find(key, language).orElse(key);
    }

    public String get(String key, Locale language, Map<String, ?> params) {
        return filled(get(key, language), params);
    }

    /** Puts the parameters in their places; an unknown place stays as it is. */
    public static String filled(String text, Map<String, ?> params) {
        String filled = text;
        for (Map.Entry<String, ?> param : params.entrySet()) {
            filled = filled.replace("{" + param.getKey() + "}", String.valueOf(param.getValue()));
        }
        return filled;
    }

    public static boolean isEnglish(Locale language) {
        return "en".equals(language.getLanguage());
    }

    private static Map<String, String> read(Class<?> owner, String file) {
        String path = "OSGI-INF/l10n/" + file;
        Map<String, String> labels = new HashMap<>();
        try {
            // Several jars of a flat class path hold a file of this name (tests, the demo): the one
            // of the owner's own jar is wanted, which is the one whose root holds the class.
            InputStream in = beside(owner, path);
            try (InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                Properties properties = new Properties();
                properties.load(reader);
                properties
                        .stringPropertyNames()
                        .forEach(k -> labels.put(k, properties.getProperty(k)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }

    private static InputStream beside(Class<?> owner, String path) throws IOException {
        ClassLoader loader = owner.getClassLoader();
        String ownClass = owner.getName().replace('.', '/') + ".class";
        URL own = loader.getResource(ownClass);
        Enumeration<URL> found = loader.getResources(path);
        URL any = null;
        while (found.hasMoreElements()) {
            any = found.nextElement();
            if (own != null && root(own, ownClass).equals(root(any, path))) {
                break;
            }
        }
        if (any == null) {
            throw new IllegalArgumentException("no " + path + " beside " + owner.getName());
        }
        return any.openStream();
    }

    private static String root(URL url, String path) {
        String whole = url.toString();
        return whole.substring(0, whole.length() - path.length());
    }
}

package org.linli.feature.archive;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a bundle can use of the machine beside the platform's API.
 *
 * <p>Java 25 has no cage: this is read from what the classes refer to, and tells a reviewer where
 * to look. Whoever has {@link #REFLECTION} can hide the others.
 */
public enum Right {
    /** Connections to elsewhere. */
    NETWORK(
            "java/net/(.*Socket.*|InetAddress|URL|.*URLConnection|http/.*)|javax/(net|naming)/.*"
                    + "|java/nio/channels/.*(Socket|Datagram).*|java/rmi/.*|com/sun/net/.*"),
    /** Files of the machine. */
    FILES(
            "java/io/(File.*|RandomAccessFile)|java/nio/file/.*|java/nio/channels/FileChannel"
                    + "|java/util/(zip/ZipFile|jar/JarFile|logging/FileHandler)"
                    + "|java/(io/Print(Stream|Writer)|util/Formatter)\\.<init>\\(Ljava/lang/String;.*"),
    /** Programs of the machine, the node's own too. */
    PROCESSES("java/lang/(Process.*|Runtime)|java/lang/System\\.exit"),
    /** Tables past the records. */
    DATABASE(
            "java/sql/.*|javax/sql/.*|org/apache/derby/.*|com/zaxxer/.*"
                    + "|org/linli/store/(Database|Transaction)"),
    /** Code that is not named where it is used. */
    REFLECTION(
            "java/lang/reflect/.*|java/lang/ClassLoader|java/lang/Class\\.(forName|get(Declared)?"
                    + "(Method|Field|Constructor).*)|java/lang/invoke/MethodHandles\\.privateLookupIn"
                    + "|java/lang/invoke/MethodHandles\\$Lookup\\.(find|define|unreflect).*"
                    + "|org/osgi/framework/Bundle\\.(loadClass|update)"
                    + "|org/osgi/framework/BundleContext\\.installBundle"),
    /** Code outside of Java. */
    NATIVE("java/lang/foreign/.*|sun/misc/Unsafe|java/lang/System\\.load.*");

    private final Pattern uses;

    Right(String uses) {
        this.uses = Pattern.compile(uses);
    }

    /**
     * @param reference a class with slashes, or a class, a dot and a method, with its descriptor
     *     behind it or without
     */
    boolean isUsedBy(String reference) {
        return uses.matcher(reference).matches();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

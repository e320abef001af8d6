package org.linli.feature.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;

/** Which rights the classes of bundles make use of, those of the jars within them too. */
final class References {
    private final Set<String> rights = new TreeSet<>();

    /** For all that is unpacked, at whatever depth. */
    private final Budget budget = new Budget(2 * Budget.LARGEST);

    private References() {}

    /**
     * @throws IOException if a class cannot be read as one, or there is more than an archive holds
     */
    static Set<String> rightsOf(List<Path> bundles) throws IOException {
        References references = new References();
        for (Path bundle : bundles) {
            references.read(bundle);
        }
        return references.rights;
    }

    private void read(Path bundle) throws IOException {
        try (JarFile jar = new JarFile(bundle.toFile(), false)) {
            Attributes headers = jar.getManifest().getMainAttributes();
            if (headers.getValue(Constants.BUNDLE_NATIVECODE) != null) {
                rights.add(Right.NATIVE.toString());
            }
            String path = headers.getValue(Constants.BUNDLE_CLASSPATH);
            read(jar, classPath(path), true);
        }
    }

    private static Set<String> classPath(@Nullable String header) {
        return header == null
                ? Set.of()
                : new TreeSet<>(List.of(header.strip().split("\\s*[,;]\\s*")));
    }

    /**
     * As the framework finds classes: by the directory of the file and not by its order, and in
     * whatever the class path names. A jar in a jar in a jar is no place to find one.
     */
    private void read(ZipFile zip, Set<String> path, boolean outer) throws IOException {
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName();
            if (name.endsWith(".class")) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = Budget.piece(in);
                    budget.take(bytes.length);
                    readClass(name, bytes);
                }
            } else if (outer && (name.endsWith(".jar") || path.contains(name))) {
                try (InputStream in = zip.getInputStream(entry)) {
                    readNested(in);
                }
            } else if (name.matches(".*\\.(so|dll|dylib|jnilib)")) {
                rights.add(Right.NATIVE.toString());
            }
        }
    }

    private void readNested(InputStream in) throws IOException {
        Path nested = Files.createTempFile("nested", ".jar");
        try {
            try (OutputStream out = Files.newOutputStream(nested)) {
                budget.copy(in, out);
            }
            Directory.require(nested, Directory.MOST_ENTRIES);
            try (ZipFile zip = new ZipFile(nested.toFile())) {
                read(zip, Set.of(), false);
            }
        } finally {
            Files.delete(nested);
        }
    }

    private void readClass(String name, byte[] bytes) throws IOException {
        try {
            for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
                switch (entry) {
                    case ClassEntry type -> use(type.asInternalName());
                    case MemberRefEntry member -> {
                        String called =
                                member.owner().asInternalName() + "." + member.name().stringValue();
                        use(called);
                        use(called + member.type().stringValue());
                    }
                    default -> {}
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(name, e);
        }
    }

    private void use(String reference) {
        for (Right right : Right.values()) {
            if (right.isUsedBy(reference)) {
                rights.add(right.toString());
            }
        }
    }
}

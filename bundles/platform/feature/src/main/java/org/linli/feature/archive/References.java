package org.linli.feature.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Which rights the classes of a bundle make use of, those of the jars within it too. */
final class References {
    private final Set<String> rights = new TreeSet<>();

    private References() {}

    /**
     * @throws IOException if a class cannot be read as one
     */
    static Set<String> rightsOf(Path bundle) throws IOException {
        References references = new References();
        try (InputStream in = Files.newInputStream(bundle)) {
            references.readJar(in);
        }
        return references.rights;
    }

    private void readJar(InputStream in) throws IOException {
        // Not closed: it may stand within another.
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".class")) {
                readClass(entry.getName(), zip.readAllBytes());
            } else if (entry.getName().endsWith(".jar")) {
                readJar(new ByteArrayInputStream(zip.readAllBytes()));
            } else if (entry.getName().matches(".*\\.(so|dll|dylib)")) {
                rights.add(Right.NATIVE.toString());
            }
        }
    }

    private void readClass(String name, byte[] bytes) throws IOException {
        try {
            for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
                switch (entry) {
                    case ClassEntry type -> use(type.asInternalName());
                    case MemberRefEntry member ->
                            use(
                                    member.owner().asInternalName()
                                            + "."
                                            + member.name().stringValue());
                    default -> {}
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("no class: " + name, e);
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

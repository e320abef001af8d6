package org.linli.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The classes of one bundle as the compiler wrote them.
 *
 * @param kind the folder the bundle stands in: {@code platform} or {@code functions}
 * @param name the bundle's own folder: {@code store}, {@code corrections}
 */
record BundleClasses(String kind, String name, List<ClassModel> classes) {
    private static final Pattern OURS = Pattern.compile("org/linli/(?:[a-z0-9_]+/)*");

    /** Every bundle of this project that has been compiled. */
    static List<BundleClasses> all() {
        return Stream.of("platform", "functions")
                .flatMap(kind -> folders(Project.ROOT.resolve("bundles").resolve(kind)))
                .filter(folder -> Files.isDirectory(folder.resolve("target/classes")))
                .map(BundleClasses::of)
                .toList();
    }

    private static Stream<Path> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BundleClasses of(Path folder) {
        Path classes = folder.resolve("target/classes/org/linli");
        List<ClassModel> models =
                Files.isDirectory(classes)
                        ? Project.files(classes, file -> file.toString().endsWith(".class"))
                                .stream()
                                .map(BundleClasses::parse)
                                .toList()
                        : List.of();
        return new BundleClasses(
                folder.getParent().getFileName().toString(),
                folder.getFileName().toString(),
                models);
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its packages. */
    Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        classes.forEach(type -> packages.add(packageOf(type)));
        return packages;
    }

    /** Which of our packages each of its packages refers to, itself left out. */
    Map<String, Set<String>> references() {
        Map<String, Set<String>> references = new TreeMap<>();
        for (ClassModel type : classes) {
            Set<String> targets =
                    references.computeIfAbsent(packageOf(type), any -> new TreeSet<>());
            pool(type).forEach(entry -> collect(entry, targets));
            targets.remove(packageOf(type));
        }
        return references;
    }

    static Stream<PoolEntry> pool(ClassModel type) {
        return StreamSupport.stream(type.constantPool().spliterator(), false);
    }

    private static String packageOf(ClassModel type) {
        String name = type.thisClass().asInternalName();
        return name.substring(0, name.lastIndexOf('/')).replace('/', '.');
    }

    private static void collect(PoolEntry entry, Set<String> packages) {
        switch (entry) {
            case ClassEntry type -> find(type.asInternalName(), packages);
            case NameAndTypeEntry member -> find(member.type().stringValue(), packages);
            // Descriptors and signatures of fields and methods are known by their form alone.
            case Utf8Entry text -> {
                if (text.stringValue().contains("Lorg/linli/")) {
                    find(text.stringValue(), packages);
                }
            }
            default -> {}
        }
    }

    private static void find(String text, Set<String> packages) {
        Matcher matcher = OURS.matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            packages.add(found.substring(0, found.length() - 1).replace('/', '.'));
        }
    }
}

package org.linli.checks;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A fault planted in a few lines of Java. */
final class Compiled {
    private Compiled() {}

    /** The classes of these sources, each of which holds one class named in its first line. */
    static List<ClassModel> of(Path folder, String... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        boolean compiled =
                compiler.getTask(
                                complaints,
                                null,
                                null,
                                List.of("-d", folder.toString(), "-proc:none"),
                                null,
                                List.of(sources).stream().map(Source::new).toList())
                        .call();
        if (!compiled) {
            throw new IllegalArgumentException(complaints.toString());
        }
        try (var files = Files.walk(folder)) {
            List<Path> classes = files.filter(f -> f.toString().endsWith(".class")).toList();
            return classes.stream().map(Compiled::parse).toList();
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("planted:///" + path(text) + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        private static String path(String text) {
            String name = text.replaceAll("(?s).*?class (\\w+).*", "$1");
            return text.replaceAll("(?s)package ([\\w.]+);.*", "$1").replace('.', '/') + "/" + name;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }
}

package org.linli.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether the node may write into its data folder. Asked before anything is written: a node that
 * was once started by another user, such as root, fails at whatever file comes first.
 */
final class Writable {
    /** What other users may own, such as the operator who laid the certificates there. */
    private static final List<String> READ_ONLY = List.of("node.properties", "trusted", "console");

    private Writable() {}

    /**
     * @throws Trouble with the first file or folder that cannot be written
     */
    static void require(Path data) throws IOException {
        require(data, Files::isWritable);
    }

    static void require(Path data, Predicate<Path> writable) throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            Stream.concat(Stream.of(data), all.sorted())
                    .filter(one -> !READ_ONLY.contains(String.valueOf(one.getFileName())))
                    // What is gone meanwhile nobody needs to write.
                    .filter(one -> Files.exists(one) && !writable.test(one))
                    .findFirst()
                    .ifPresent(
                            one -> {
                                String user = System.getProperty("user.name");
                                throw new Trouble("not-writable", one, user);
                            });
        }
    }
}

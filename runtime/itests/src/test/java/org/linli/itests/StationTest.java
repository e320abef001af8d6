package org.linli.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.ProbeBuilder;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Constants;

/** A test whose methods run inside a started station, one station for the class. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class StationTest {

    /** Asked outside the framework, before it starts. */
    @Configuration
    public Option[] station() {
        Path data = Path.of("target/stations", getClass().getSimpleName()).toAbsolutePath();
        empty(data);
        return CoreOptions.options(StationOptions.station(data, features()), further(data));
    }

    /** What the test and a vendor's bundle both know shall come from the bundle. */
    @ProbeBuilder
    public TestProbeBuilder probe(TestProbeBuilder probe) {
        probe.setHeader(
                Constants.IMPORT_PACKAGE, VendorBundles.LOST_PACKAGE + ";resolution:=optional");
        return probe;
    }

    /** As a new node has them, so that there is nothing to follow. */
    String features() {
        return "station, corrections, drug-control, migrant-services, resettlement,"
                + " youth-prevention";
    }

    /** What a test adds to the station. */
    Option further(Path data) {
        return CoreOptions.composite();
    }

    private static void empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.linli.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.demo.DemoStation;
import org.linli.station.Station;

/** The ledgers of a made-up station of 600 residents, written outside the framework. */
final class Ledgers {
    private static final long TOWN = 7;

    private Ledgers() {}

    static void write(Path data) {
        try {
            DemoStation.small(TOWN, LocalDate.now(Clock.system(Station.ZONE)))
                    .write(data.resolve("ledgers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path residents(Path data) {
        return data.resolve("ledgers/03-户籍人口.xlsx");
    }

    static String[] all(Path data) {
        return new String[] {
            data.resolve("ledgers/01-民警.xlsx").toString(),
            data.resolve("ledgers/02-社区警务协管员.xlsx").toString(),
            residents(data).toString(),
            data.resolve("ledgers/06-实有单位.xlsx").toString(),
            data.resolve("ledgers/07-社区矫正对象.xlsx").toString(),
            data.resolve("ledgers/07b-社区矫正工作记录.xlsx").toString()
        };
    }
}

package org.linli.store.crash;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.linli.record.Attachment;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.Batch;
import org.linli.store.contract.Quarter;
import org.linli.store.contract.Resident;
import org.linli.store.contract.SampleStation;
import org.linli.store.derby.DerbyEngine;

/** A process that saves without end and says what it was told is saved, until somebody kills it. */
public final class Clerk {
    private static final int SAVES_BETWEEN_BATCHES = 40;
    private static final int SAVES_BETWEEN_PAPERS = 3;
    private static final int ROWS_OF_A_BATCH = 600;

    private Clerk() {}

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        SampleStation station =
                SampleStation.open(data, DerbyEngine.open(data), Clock.system(Station.ZONE));
        tell("open");
        int count = 0;
        while (true) {
            count++;
            if (count % SAVES_BETWEEN_BATCHES == 0) {
                batch(station, count);
            } else if (count % SAVES_BETWEEN_PAPERS == 0) {
                tell(paper(station, count));
            } else {
                Stored<Quarter> kept =
                        station.records()
                                .create(SampleStation.SYSTEM, new Quarter("苑" + count, "02"));
                tell(kept.number());
            }
        }
    }

    /** Somebody with a paper, which is on the disk before he can be told to be kept. */
    private static String paper(SampleStation station, int count) {
        byte[] content = ("%PDF-1.7 " + count).getBytes(StandardCharsets.US_ASCII);
        Attachment paper =
                station.attachments().keep(count + ".pdf", new ByteArrayInputStream(content));
        // Numbers go on behind a kill, while the clerk counts anew.
        String idNumber = Long.toString(System.nanoTime());
        return station.records()
                .create(
                        SampleStation.SYSTEM,
                        SampleStation.resident(idNumber, "周某" + count)
                                .set(Resident::papers, List.of(paper))
                                .record())
                .number();
    }

    private static void batch(SampleStation station, int count) {
        String last = "";
        try (Batch batch = station.records().batch(SampleStation.SYSTEM)) {
            for (int i = 0; i < ROWS_OF_A_BATCH; i++) {
                last = batch.create(new Quarter("册" + count + "-" + i, "03"), null).number();
            }
        }
        tell(last);
    }

    private static void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }
}

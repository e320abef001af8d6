package org.linli.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The station this node serves.
 *
 * @param code twelve digits or fewer, part of every record number
 * @param node name of this node in the journal
 * @param cutOver the day the station began to work with Linli: what fell due before is history
 * @param data the data folder
 * @param clock the node's only clock, in {@link #ZONE}
 */
public record Station(
        String code,
        String name,
        String nameEn,
        String node,
        LocalDate cutOver,
        Path data,
        Clock clock) {

    /** UTC+8 without daylight saving. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Without this much the database itself cannot begin a new file. */
    private static final long LEAST_ROOM = 10L << 20;

    /**
     * Whether the disk of the data folder has room to write; where it cannot be asked it is taken
     * to have.
     */
    public boolean hasRoom() {
        try {
            return Files.getFileStore(data).getUsableSpace() >= LEAST_ROOM;
        } catch (IOException e) {
            return true;
        }
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The service by which bundles learn of their station. */
    @FunctionalInterface
    public interface Settings {
        Station station();
    }
}

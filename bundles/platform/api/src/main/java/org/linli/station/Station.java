package org.linli.station;

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

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The service by which bundles learn of their station. */
    @FunctionalInterface
    public interface Settings {
        Station station();
    }
}

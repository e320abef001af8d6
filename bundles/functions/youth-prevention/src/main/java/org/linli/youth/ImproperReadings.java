package org.linli.youth;

import static org.linli.access.Role.AUDITOR;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.query.Condition.where;

import org.linli.function.FunctionDefinition;
import org.linli.function.Indicator;
import org.linli.youth.ImproperReading.ReadingStage;

/**
 * What the auditor's weekly look at sealed readings found. He finds, and enters nothing himself:
 * the leader does, and he confirms.
 *
 * @see "domain rules, youth prevention, sections 2 and 7, Y10"
 */
final class ImproperReadings {
    private static final int FEW = 5;

    private ImproperReadings() {}

    static void define(FunctionDefinition youth) {
        var readings = youth.record(ImproperReading.class);
        readings.title(ImproperReading::where, ImproperReading::readOn)
                .columns(
                        ImproperReading::readOn,
                        ImproperReading::where,
                        ImproperReading::foundOn,
                        ImproperReading::stage)
                .createdBy(STATION_LEADER)
                .readableBy(AUDITOR);
        readings.lifecycle(ImproperReading::stage)
                .starts(ReadingStage.REPORTED)
                .path(ReadingStage.REPORTED, ReadingStage.CONFIRMED)
                .closes("YTH-S13", ReadingStage.CONFIRMED)
                .step("confirm")
                .from(ReadingStage.REPORTED)
                .to(ReadingStage.CONFIRMED)
                .by(AUDITOR)
                .byAnother("YTH-S14");
        // The target is none: a reading counts from the day it is reported.
        youth.indicator("Y10")
                .counts(
                        Indicator.records(
                                ImproperReading.class,
                                p -> where(ImproperReading::readOn).between(p.first(), p.last())))
                .fewerThan(FEW);
    }
}

package org.linli.access.station;

import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.DUTY_DESK;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.query.Condition;
import org.linli.record.Classified;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/** Three kinds of record, one for each degree of care. */
public final class SampleFunction implements Function {

    @RecordType(name = "sample-resident")
    public record Resident(
            @Required String name, @Classified(Sensitivity.SENSITIVE) String idNumber) {}

    @RecordType(name = "sample-file", sensitivity = Sensitivity.SENSITIVE)
    public record File(@Required String no, @Classified(Sensitivity.SENSITIVE) String charge) {}

    @RecordType(name = "sample-quarter", sensitivity = Sensitivity.PUBLIC)
    public record Quarter(@Required String name) {}

    @RecordType(name = "sample-closed", sensitivity = Sensitivity.SENSITIVE)
    public record Closed(@Required String no, @Nullable LocalDate sealsOn) {}

    @RecordType(name = "sample-part", sensitivity = Sensitivity.SENSITIVE)
    public record Part(@Required Ref<Closed> whole) {}

    @RecordType(name = "sample-minor", sensitivity = Sensitivity.SEALED)
    public record Minor(@Required String no, @Classified(Sensitivity.SEALED) String facts) {}

    @RecordType(name = "sample-help", sensitivity = Sensitivity.SENSITIVE)
    public record Help(@Nullable String helpers, @Nullable String past) {}

    @RecordType(name = "sample-talk", sensitivity = Sensitivity.SENSITIVE)
    public record Talk(@Required Ref<Help> help) {}

    static final Role YOUTH = new Role("YO");
    static final Role VOLUNTEER = new Role("VO");

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public void define(FunctionDefinition sample) {
        sample.record(Resident.class)
                .keptBy(BEAT_OFFICER, ASSISTANT)
                .readableBy(DUTY_DESK)
                .identifiedBy(
                        told -> Condition.where(Resident::idNumber).is(told.get(0)),
                        Resident::idNumber,
                        Resident::name);
        sample.record(File.class).keptBy(BEAT_OFFICER, ASSISTANT);
        sample.record(Closed.class).keptBy(BEAT_OFFICER, YOUTH).sealedFrom(Closed::sealsOn, YOUTH);
        sample.record(Part.class).keptBy(BEAT_OFFICER, YOUTH).partOf(Part::whole, Closed.class);
        sample.record(Minor.class)
                .keptBy(YOUTH)
                .readableBy(ASSISTANT)
                .sealedWhile(Condition.ALWAYS, YOUTH, ASSISTANT);
        sample.record(Help.class)
                .keptBy(BEAT_OFFICER)
                .ownReadableBy(VOLUNTEER, SampleFunction::helpedBy, Help::past);
        sample.record(Talk.class)
                .keptBy(BEAT_OFFICER)
                .createdBy(VOLUNTEER)
                .ownPartReadableBy(VOLUNTEER)
                .partOf(Talk::help, Help.class);
        sample.record(Quarter.class).keptBy(BEAT_OFFICER).readableBy(DUTY_DESK);
    }

    static Condition helpedBy(String number) {
        return Condition.where(Help::helpers).contains(number);
    }
}

package org.linli.search.index;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.STATION_LEADER;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.query.Condition;
import org.linli.record.Classified;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;
import org.linli.search.index.BeatFunction.Resident;

/** Sensitive files about residents. */
public final class CaseFunction implements Function {

    @RecordType(name = "file", number = "FIL", sensitivity = Sensitivity.SENSITIVE)
    public record File(
            @Classified(Sensitivity.SENSITIVE) Ref<Resident> subject,
            @Searchable String fileNo,
            @Nullable Ground ground,
            @Nullable @Classified(Sensitivity.SENSITIVE) LocalDate begins) {

        public enum Ground {
            PAROLE,
            OTHER
        }
    }

    /** A file that is sealed one day. */
    @RecordType(name = "closed-file", number = "CLO", sensitivity = Sensitivity.SENSITIVE)
    public record ClosedFile(@Searchable String fileNo, @Nullable LocalDate sealsOn) {}

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public void define(FunctionDefinition cases) {
        cases.record(ClosedFile.class)
                .title(ClosedFile::fileNo)
                .keptBy(BEAT_OFFICER, STATION_LEADER)
                .sealedFrom(ClosedFile::sealsOn, new Role("YO"));
        cases.record(File.class)
                .title(File::subject)
                .facts(File::fileNo, File::ground, File::begins)
                .keptBy(BEAT_OFFICER, STATION_LEADER)
                .ownReadableBy(new Role("VO"), n -> Condition.where(File::fileNo).contains(n));
    }
}

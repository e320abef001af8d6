package org.linli.search.index;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.STATION_LEADER;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
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

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public void define(FunctionDefinition cases) {
        cases.record(File.class)
                .title(File::subject)
                .facts(File::fileNo, File::ground, File::begins)
                .keptBy(BEAT_OFFICER, STATION_LEADER);
    }
}

package org.linli.store.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linli.refusal.Refusal;
import org.linli.store.engine.Engine;

/** A station on the engine under test; the contracts follow, one for each side of the store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StoreContract {
    protected SampleStation station;

    /** Opens the engine's database in a folder, or makes it. */
    protected abstract Engine engine(Path data);

    @BeforeAll
    void openStation(@TempDir Path data) {
        station = SampleStation.open(data, engine(data));
    }

    @AfterAll
    void closeStation() {
        station.close();
    }

    /** The refusal that a call must end with. */
    static Refusal refused(Supplier<?> call) {
        return Assertions.catchThrowableOfType(Refusal.class, call::get);
    }

    static List<String> codes(Refusal refusal) {
        return refusal.each().stream().map(r -> r.code() + " " + r.field()).toList();
    }

    static Map<String, Object> nothing() {
        return Map.of();
    }
}

package org.linli.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.example.lostfound.LostAndFoundFunction;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.store.Database;

/** The sample function as a version that first takes a numbered step of tables of its own. */
public final class SteppingFunction implements Function {
    static final String STEP = "2-shelf-marks";
    static final String STATEMENTS = "steps.sql";

    private final Function sample = new LostAndFoundFunction();

    public SteppingFunction(Database database) {
        try (InputStream steps =
                SteppingFunction.class.getResourceAsStream("/" + SteppingFunction.STATEMENTS)) {
            byte[] text = Objects.requireNonNull(steps).readAllBytes();
            String[] statements = new String(text, StandardCharsets.UTF_8).split(";");
            database.migrate("lost-and-found", STEP, statements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return sample.name();
    }

    @Override
    public void define(FunctionDefinition function) {
        sample.define(function);
    }
}

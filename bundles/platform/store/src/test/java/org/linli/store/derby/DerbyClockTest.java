package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.ClockContract;
import org.linli.store.engine.Engine;

class DerbyClockTest extends ClockContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

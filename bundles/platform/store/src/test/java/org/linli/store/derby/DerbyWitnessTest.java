package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.WitnessContract;
import org.linli.store.engine.Engine;

class DerbyWitnessTest extends WitnessContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

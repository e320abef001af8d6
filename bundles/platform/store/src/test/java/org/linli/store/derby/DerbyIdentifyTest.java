package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.IdentifyContract;
import org.linli.store.engine.Engine;

class DerbyIdentifyTest extends IdentifyContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

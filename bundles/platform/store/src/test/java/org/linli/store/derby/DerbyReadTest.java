package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.ReadContract;
import org.linli.store.engine.Engine;

class DerbyReadTest extends ReadContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

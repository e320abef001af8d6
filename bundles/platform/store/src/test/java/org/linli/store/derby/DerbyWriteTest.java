package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.WriteContract;
import org.linli.store.engine.Engine;

class DerbyWriteTest extends WriteContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.BatchContract;
import org.linli.store.engine.Engine;

class DerbyBatchTest extends BatchContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

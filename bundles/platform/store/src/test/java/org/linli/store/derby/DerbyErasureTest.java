package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.ErasureContract;
import org.linli.store.engine.Engine;

class DerbyErasureTest extends ErasureContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

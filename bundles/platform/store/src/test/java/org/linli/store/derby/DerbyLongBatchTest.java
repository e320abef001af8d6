package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.LongBatchContract;
import org.linli.store.engine.Engine;

class DerbyLongBatchTest extends LongBatchContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

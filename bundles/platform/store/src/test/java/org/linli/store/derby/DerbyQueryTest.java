package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.QueryContract;
import org.linli.store.engine.Engine;

class DerbyQueryTest extends QueryContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.WholesContract;
import org.linli.store.engine.Engine;

class DerbyWholesTest extends WholesContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

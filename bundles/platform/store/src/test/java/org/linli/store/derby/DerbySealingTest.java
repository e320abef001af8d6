package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.SealingContract;
import org.linli.store.engine.Engine;

class DerbySealingTest extends SealingContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

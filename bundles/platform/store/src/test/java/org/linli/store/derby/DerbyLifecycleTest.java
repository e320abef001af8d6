package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.LifecycleContract;
import org.linli.store.engine.Engine;

class DerbyLifecycleTest extends LifecycleContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.SealedLinksContract;
import org.linli.store.engine.Engine;

class DerbySealedLinksTest extends SealedLinksContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

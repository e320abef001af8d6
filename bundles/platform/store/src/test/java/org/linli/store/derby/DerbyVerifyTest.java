package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.VerifyContract;
import org.linli.store.engine.Engine;

class DerbyVerifyTest extends VerifyContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.EarlierContract;
import org.linli.store.engine.Engine;

class DerbyEarlierTest extends EarlierContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

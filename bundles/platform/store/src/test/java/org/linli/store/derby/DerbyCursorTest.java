package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.CursorContract;
import org.linli.store.engine.Engine;

class DerbyCursorTest extends CursorContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

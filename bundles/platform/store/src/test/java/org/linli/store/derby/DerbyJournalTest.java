package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.JournalContract;
import org.linli.store.engine.Engine;

class DerbyJournalTest extends JournalContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

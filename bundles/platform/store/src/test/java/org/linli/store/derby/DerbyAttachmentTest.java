package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.AttachmentContract;
import org.linli.store.engine.Engine;

class DerbyAttachmentTest extends AttachmentContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

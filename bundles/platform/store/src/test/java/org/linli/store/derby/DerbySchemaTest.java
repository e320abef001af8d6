package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.SchemaContract;
import org.linli.store.engine.Engine;

class DerbySchemaTest extends SchemaContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

package org.linli.store.derby;

import java.nio.file.Path;
import org.linli.store.contract.CalendarContract;
import org.linli.store.engine.Engine;

class DerbyCalendarTest extends CalendarContract {
    @Override
    protected Engine engine(Path data) {
        return DerbyEngine.open(data);
    }
}

package org.linli.resettlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.RecordType;
import org.linli.record.Required;

/**
 * To whom the station sends the figures of this function, twice a year (统计报送). The figures
 * themselves are counted from the records and printed; what is kept here is to whom they go and
 * when they went.
 *
 * @param office the office of the district
 * @param until empty while the figures go there
 */
@RecordType(name = "help-reporting", number = "RES-Q")
public record Reporting(
        @Required @Length(60) String office,
        @Required LocalDate since,
        @Nullable @NotBefore("since") @Indexed LocalDate until) {}

package org.linli.migrant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.Indexed;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Building;
import org.linli.registry.Staff;

/**
 * A round through a building: for each person registered in it, whether he was found.
 *
 * <p>The form begins with a line for everybody and with no answer in it: what nobody looked at is
 * not confirmed. A line answered {@code MATCH} renews the registration, {@code GONE} ends it, and
 * one left open changes nothing.
 */
@RecordType(name = "building-visit", number = "MIG-B", sensitivity = Sensitivity.PERSONAL)
public record BuildingVisit(
        @Required Ref<Building> building,
        @Required @NotFuture @Indexed LocalDate visitedOn,
        @Required List<Ref<Staff>> visitors,
        @Required @Classified(Sensitivity.PERSONAL) List<Line> lines,
        @Derived @Nullable Integer confirmed,
        @Derived @Nullable Integer left,
        @Derived @Nullable Integer notMet) {

    /** One person registered in the building, and what was found at the door. */
    public record Line(@Required Ref<ResidenceRegistration> registration, @Nullable Found found) {}

    /** What was found. Somebody who is not registered yet gets a registration of his own. */
    public enum Found {
        MATCH,
        GONE,
        NOT_MET
    }
}

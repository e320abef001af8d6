package org.linli.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Dictionary;
import javax.inject.Inject;
import org.junit.Test;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.registry.Person;
import org.linli.station.Station;
import org.linli.store.Records;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The city renames the station while its node runs. */
public class ChangedSettingsTest extends StationTest {
    @Inject BundleContext context;
    @Inject Station.Settings station;
    @Inject Records records;
    @Inject ConfigurationAdmin settings;

    @Test
    public void a_changed_setting_reaches_the_running_node_and_its_data_stays() throws IOException {
        Clerk.openSegment(records, station);
        Stored<Person> tenant = records.create(Clerk.at(station), Clerk.tenant());
        Configuration node = settings.getConfiguration("org.linli.node", "?");
        Dictionary<String, Object> changed = node.getProperties();
        changed.put("station.name", "文昌派出所");

        node.update(changed);

        Waiting.until(() -> "文昌派出所".equals(nameNow()));
        Waiting.until(() -> context.getServiceReference(Records.class) != null);
        Records again = context.getService(context.getServiceReference(Records.class));
        assertThat(again.list(Clerk.at(station), Query.of(Person.class)).rows())
                .extracting(Stored::id)
                .containsExactly(tenant.id());
    }

    private String nameNow() {
        ServiceReference<Station.Settings> now =
                context.getServiceReference(Station.Settings.class);
        return now == null ? "" : context.getService(now).station().name();
    }
}

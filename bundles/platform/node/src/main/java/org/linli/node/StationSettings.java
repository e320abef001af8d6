package org.linli.node;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.station.Station;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Makes the station of this node known, from the configuration the launcher wrote. */
@Component(configurationPid = "org.linli.node", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = StationSettings.Settings.class)
public final class StationSettings implements Station.Settings {

    @ObjectClassDefinition(name = "The station this node serves")
    public @interface Settings {
        @AttributeDefinition(name = "Data folder", description = "Absolute path")
        String data_folder();

        @AttributeDefinition(name = "Station code", description = "Digits; part of every number")
        String station_code() default "321003001";

        @AttributeDefinition(name = "Station name, zh-CN")
        String station_name() default "邗上派出所";

        @AttributeDefinition(name = "Station name, English")
        String station_name_en() default "Hanshang Police Station";

        @AttributeDefinition(name = "Name of this node in the journal")
        String node_name() default "station";

        @AttributeDefinition(
                name = "Cut-over day",
                description = "yyyy-MM-dd; what fell due before is history")
        String cut_over();
    }

    private final Station station;

    @Activate
    public StationSettings(Settings settings) {
        if (!settings.station_code().matches("\\d{6,12}")) {
            throw new IllegalArgumentException("station.code must be six to twelve digits");
        }
        station =
                new Station(
                        settings.station_code(),
                        settings.station_name(),
                        settings.station_name_en(),
                        settings.node_name(),
                        LocalDate.parse(settings.cut_over()),
                        Path.of(settings.data_folder()),
                        Clock.system(Station.ZONE));
    }

    @Override
    public Station station() {
        return station;
    }
}

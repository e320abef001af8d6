package org.linli.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Test;
import org.linli.access.Access;
import org.linli.access.Accounts;
import org.linli.control.Command;
import org.linli.duty.Duties;
import org.linli.exchange.Imports;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionSwitch;
import org.linli.function.Functions;
import org.linli.indicator.Figures;
import org.linli.search.Search;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.Journal;
import org.linli.store.Records;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

/** All that ships, started together. */
public class PlatformTest extends StationTest {
    @Inject BundleContext context;
    @Inject Station.Settings station;
    @Inject Functions functions;
    @Inject Records records;

    @Test
    public void every_service_of_the_platform_appears() {
        Stream.of(
                        Station.Settings.class,
                        Database.class,
                        Records.class,
                        Journal.class,
                        Access.class,
                        Accounts.class,
                        Functions.class,
                        FunctionSwitch.class,
                        Duties.class,
                        Figures.class,
                        Search.class,
                        Imports.class)
                .forEach(
                        service ->
                                assertThat(context.getServiceReference(service))
                                        .as(service.getName())
                                        .isNotNull());
    }

    @Test
    public void every_bundle_that_ships_runs() {
        assertThat(context.getBundles())
                .allSatisfy(bundle -> assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE));
    }

    @Test
    public void every_function_that_ships_works() {
        assertThat(functions.enabled())
                .extracting(FunctionModel::name)
                .containsExactly(
                        "registry",
                        "corrections",
                        "drug-control",
                        "migrant-services",
                        "resettlement",
                        "youth-prevention");
    }

    @Test
    public void every_command_is_offered_once() throws InvalidSyntaxException {
        List<String> commands =
                context.getServiceReferences(Command.class, null).stream()
                        .map(context::getService)
                        .map(Command::name)
                        .toList();

        assertThat(commands)
                .doesNotHaveDuplicates()
                .contains("status", "user", "functions", "import", "verify");
    }

    @Test
    public void no_component_waits_for_a_service_that_nobody_offers() {
        List<String> lacking =
                Arrays.stream(context.getBundles())
                        .filter(bundle -> bundle.getSymbolicName().startsWith("org.linli."))
                        .filter(PlatformTest::offersComponents)
                        .filter(bundle -> bundle.getRegisteredServices() == null)
                        .map(Bundle::getSymbolicName)
                        .toList();

        assertThat(lacking).isEmpty();
    }

    @Test
    public void the_station_is_the_one_of_its_settings() {
        assertThat(Objects.requireNonNull(station.station()).code()).isEqualTo("321003001");
    }

    private static boolean offersComponents(Bundle bundle) {
        return bundle.getHeaders("").get("Service-Component") != null;
    }
}

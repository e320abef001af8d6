package org.linli.itests;

import static org.ops4j.pax.exam.CoreOptions.streamBundle;

import java.io.InputStream;
import java.util.Objects;
import org.linli.function.Function;
import org.linli.itests.lost.FoundItem;
import org.linli.itests.lost.FunctionActivator;
import org.linli.itests.lost.LostProperty;
import org.linli.itests.lost.ReturnSlip;
import org.linli.itests.lost.UnlinkedProperty;
import org.linli.itests.lost.UnnamedItem;
import org.linli.itests.lost.UnnamedProperty;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.tinybundles.TinyBundle;
import org.ops4j.pax.tinybundles.TinyBundles;
import org.osgi.framework.Constants;

/** What an outside firm would hand over: one file for a function. */
final class VendorBundles {
    static final String LOST_PACKAGE = "org.linli.itests.lost";

    private static final String SOME_IMPORTS =
            "org.jspecify.annotations,org.linli.access,org.linli.calendar,org.linli.function,"
                    + "org.linli.query,org.linli.record,org.osgi.framework";

    private VendorBundles() {}

    static Option lostProperty() {
        return provided(
                bundle("lost", LostProperty.class)
                        .setHeader(Constants.IMPORT_PACKAGE, SOME_IMPORTS + ",org.linli.indicator")
                        .setHeader(Constants.EXPORT_PACKAGE, LOST_PACKAGE)
                        .addClass(FoundItem.class)
                        .addClass(ReturnSlip.class));
    }

    /** Its record has no labels. */
    static Option unnamedProperty() {
        return provided(bundle("unnamed", UnnamedProperty.class).addClass(UnnamedItem.class));
    }

    /** It does not import the package of periods. */
    static Option unlinkedProperty() {
        return provided(bundle("unlinked", UnlinkedProperty.class).addClass(FoundItem.class));
    }

    private static TinyBundle bundle(String name, Class<? extends Function> function) {
        return TinyBundles.bundle()
                .symbolicName("org.linli." + name)
                .setHeader(Constants.BUNDLE_VERSION, "1.0.0")
                .setHeader(Constants.IMPORT_PACKAGE, SOME_IMPORTS)
                .setHeader(
                        Constants.PROVIDE_CAPABILITY,
                        "org.linli.function;org.linli.function=" + name)
                .setHeader(FunctionActivator.FUNCTION, function.getName())
                .activator(FunctionActivator.class)
                .addClass(function)
                .addResource("OSGI-INF/l10n/labels.properties", labels("labels.properties"))
                .addResource("OSGI-INF/l10n/labels_en.properties", labels("labels_en.properties"));
    }

    private static InputStream labels(String file) {
        return Objects.requireNonNull(VendorBundles.class.getResourceAsStream("/lost/" + file));
    }

    private static Option provided(TinyBundle bundle) {
        return streamBundle(bundle.build(TinyBundles.rawBuilder()))
                .start()
                .startLevel(StationOptions.EVERYTHING);
    }
}

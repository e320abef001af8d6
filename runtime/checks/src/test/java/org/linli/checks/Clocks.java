package org.linli.checks;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Nobody has a clock of his own: time comes from the clock handed in, so that a test can be on 29
 * February.
 */
final class Clocks {
    /** The one place where the node's clock is made. */
    private static final String MAKER = "org/linli/node/StationSettings";

    private static final Set<String> READINGS =
            Set.of(
                    "java/lang/System.currentTimeMillis()J",
                    "java/util/Date.<init>()V",
                    "java/util/Calendar.getInstance()Ljava/util/Calendar;",
                    "java/time/Clock.systemDefaultZone()Ljava/time/Clock;",
                    "java/time/Clock.systemUTC()Ljava/time/Clock;",
                    "java/time/Clock.system(Ljava/time/ZoneId;)Ljava/time/Clock;",
                    "java/time/InstantSource.system()Ljava/time/InstantSource;");

    private Clocks() {}

    static List<String> faults(List<BundleClasses> bundles) {
        return bundles.stream()
                .flatMap(bundle -> bundle.classes().stream())
                .flatMap(Clocks::faults)
                .toList();
    }

    static Stream<String> faults(ClassModel type) {
        String name = type.thisClass().asInternalName();
        if (name.equals(MAKER)) {
            return Stream.empty();
        }
        return BundleClasses.pool(type)
                .filter(MemberRefEntry.class::isInstance)
                .map(MemberRefEntry.class::cast)
                .filter(Clocks::readsTheTime)
                .map(
                        member ->
                                name.replace('/', '.')
                                        + " reads a clock of its own: "
                                        + member.owner().asInternalName().replace('/', '.')
                                        + "."
                                        + member.name().stringValue());
    }

    private static boolean readsTheTime(MemberRefEntry member) {
        String owner = member.owner().asInternalName();
        String type = member.type().stringValue();
        return READINGS.contains(owner + "." + member.name().stringValue() + type)
                || (owner.startsWith("java/time/")
                        && member.name().equalsString("now")
                        && !type.startsWith("(Ljava/time/Clock;)"));
    }
}

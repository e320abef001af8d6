package org.linli.access;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.record.Channel;

/**
 * Somebody at work: who, in which roles, over which area, by which way and for what purpose.
 *
 * @param account the account's name, unique on the node
 * @param name the name shown beside what was done
 * @param staff badge or staff number, for comparing persons rather than accounts
 * @param purpose why sensitive data is looked at; null as long as nobody asked
 * @param terminal where the request came from, for the journal
 */
public record Actor(
        String account,
        String name,
        @Nullable String staff,
        Set<Role> roles,
        Jurisdiction jurisdiction,
        Channel channel,
        @Nullable Purpose purpose,
        Locale language,
        String terminal) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The node itself, for derived work; it may see and do what no person may. */
    public static Actor system(String station) {
        return new Actor(
                "system",
                "system",
                null,
                Set.of(new Role("SYS")),
                Jurisdiction.wholeStation(station),
                Channel.SYSTEM,
                Purpose.DUTY,
                Locale.SIMPLIFIED_CHINESE,
                "node");
    }

    /** The owner of the data folder at the command line, who acts for the station as a whole. */
    public static Actor console(String station, Locale language) {
        return new Actor(
                "console",
                "console",
                null,
                Set.of(Role.REGISTRY_CLERK, Role.STATION_LEADER, Role.CITY_IT),
                Jurisdiction.wholeStation(station),
                Channel.COUNTER,
                null,
                language,
                "console");
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isSystem() {
        return channel == Channel.SYSTEM;
    }

    public boolean isAny(Iterable<Role> some) {
        for (Role role : some) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** To audit is the auditor's alone: stated by anybody else it is no purpose. */
    public Actor withPurpose(@Nullable Purpose stated) {
        Purpose held = stated == Purpose.AUDIT && !is(Role.AUDITOR) ? null : stated;
        return new Actor(
                account, name, staff, roles, jurisdiction, channel, held, language, terminal);
    }

    public Actor by(Channel way) {
        return new Actor(
                account, name, staff, roles, jurisdiction, way, purpose, language, terminal);
    }

    public Actor in(Locale spoken) {
        return new Actor(
                account, name, staff, roles, jurisdiction, channel, purpose, spoken, terminal);
    }
}

package org.linli.web.station;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.access.Account;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.indicator.Area;
import org.linli.refusal.Refusal;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;

/** The form of one account; {@code fresh} for a new one. */
public record AccountForm(
        Frame frame,
        boolean fresh,
        String action,
        String account,
        String name,
        String staff,
        List<Tick> roles,
        boolean whole,
        List<Tick> segments,
        String communities,
        boolean active,
        @Nullable String problem,
        @Nullable String code) {

    /** A box to tick. */
    public record Tick(String value, String label, boolean ticked) {}

    static AccountForm of(
            Visit visit,
            Frame frame,
            @Nullable Account account,
            Parameters form,
            @Nullable Refusal refused) {
        String name = account == null ? form.text("account") : account.name();
        return new AccountForm(
                frame,
                account == null,
                "/accounts/" + (account == null ? "new" : Parameters.encoded(name)),
                name,
                form.text("name"),
                form.text("staff"),
                roles(visit, form),
                form.has("whole"),
                segments(visit, form),
                form.text("communities"),
                form.has("active"),
                refused == null ? null : visit.say().refusal(refused),
                refused == null ? null : refused.code());
    }

    static Account read(Visit visit, String name) {
        Parameters form = visit.form();
        Set<Role> roles = new HashSet<>();
        for (String code : form.all("role")) {
            if (code.matches("[A-Z]{2,3}")) {
                roles.add(new Role(code));
            }
        }
        Set<String> communities =
                form.text("communities")
                        .lines()
                        .flatMap(l -> List.of(l.split("[\\s,，、]+")).stream())
                        .filter(c -> !c.isBlank())
                        .collect(Collectors.toSet());
        Jurisdiction area =
                new Jurisdiction(
                        visit.platform().station().code(),
                        form.has("whole"),
                        new HashSet<>(form.all("segment")),
                        communities);
        return new Account(
                name,
                form.text("name").strip(),
                form.get("staff"),
                roles,
                area,
                form.has("active"),
                false,
                false);
    }

    static Parameters typed(Account account) {
        Parameters form =
                Parameters.of("name", account.displayName())
                        .with("staff", account.staff())
                        .withAll("role", account.roles().stream().map(Role::code).toList())
                        .withAll("segment", List.copyOf(account.jurisdiction().segments()))
                        .with(
                                "communities",
                                String.join(
                                        "\n", new TreeSet<>(account.jurisdiction().communities())));
        form = account.jurisdiction().whole() ? form.with("whole", "yes") : form;
        return account.active() ? form.with("active", "yes") : form;
    }

    /** The core roles that work at a node, and those of the functions that are on. */
    private static List<Tick> roles(Visit visit, Parameters form) {
        Set<Role> roles = new LinkedHashSet<>();
        roles.addAll(
                List.of(
                        Role.BEAT_OFFICER,
                        Role.ASSISTANT,
                        Role.AREA_LEAD,
                        Role.STATION_LEADER,
                        Role.REGISTRY_CLERK,
                        Role.DUTY_DESK,
                        Role.COMMITTEE_CLERK,
                        Role.CITY_IT,
                        Role.AUDITOR));
        visit.platform().functions().enabled().forEach(f -> roles.addAll(f.roles()));
        form.all("role").stream()
                .filter(c -> c.matches("[A-Z]{2,3}"))
                .forEach(c -> roles.add(new Role(c)));
        List<Tick> ticks = new ArrayList<>();
        for (Role role : roles) {
            ticks.add(
                    new Tick(
                            role.code(),
                            visit.say().role(role),
                            form.all("role").contains(role.code())));
        }
        return ticks;
    }

    private static List<Tick> segments(Visit visit, Parameters form) {
        Set<String> codes = new TreeSet<>(form.all("segment"));
        var named = visit.areas().all(Area.Kind.SEGMENT, visit.say());
        codes.addAll(named.keySet());
        return codes.stream()
                .map(c -> new Tick(c, named.getOrDefault(c, c), form.all("segment").contains(c)))
                .toList();
    }
}

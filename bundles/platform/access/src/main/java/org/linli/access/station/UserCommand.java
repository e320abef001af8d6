package org.linli.access.station;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.access.Account;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.control.Command;
import org.linli.control.Console;
import org.linli.control.Request;
import org.linli.function.Functions;
import org.linli.language.Labels;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code linli user add|passwd|link|list}. */
@Component
public final class UserCommand implements Command {
    private static final Labels WORDS = Labels.of(UserCommand.class, "access");

    private final StoredAccounts accounts;
    private final Functions functions;
    private final Station station;
    private final String address;

    @Activate
    public UserCommand(
            BundleContext context,
            @Reference StoredAccounts accounts,
            @Reference Functions functions,
            @Reference Station.Settings settings) {
        this.accounts = accounts;
        this.functions = functions;
        this.station = settings.station();
        this.address = String.valueOf(context.getProperty("linli.address")).replaceAll("/$", "");
    }

    @Override
    public String name() {
        return "user";
    }

    @Override
    public int run(Request request, Console console) {
        List<String> words = request.arguments();
        String act = words.isEmpty() ? "list" : words.getFirst();
        if ("list".equals(act)) {
            list(request, console);
            return 0;
        }
        if (words.size() != 2) {
            return usage(request, console);
        }
        Actor owner = Actor.console(station.code(), request.language());
        return switch (act) {
            case "add" -> add(owner, words.get(1), request, console);
            case "passwd" -> password(owner, words.get(1), request, console);
            case "link" -> link(owner, words.get(1), request, console);
            default -> usage(request, console);
        };
    }

    private int add(Actor owner, String name, Request request, Console console) {
        Map<String, String> options = request.options();
        Set<String> segments = words(options.getOrDefault("segments", ""));
        Set<String> communities = words(options.getOrDefault("communities", ""));
        Account account =
                new Account(
                        name,
                        options.getOrDefault("name", name),
                        options.get("staff"),
                        roles(words(options.getOrDefault("roles", ""))),
                        new Jurisdiction(
                                station.code(),
                                segments.isEmpty() && communities.isEmpty(),
                                segments,
                                communities),
                        true,
                        false,
                        false);
        boolean guest = Boolean.parseBoolean(options.get("guest"));
        if (!guest || accounts.find(name).isEmpty()) {
            accounts.create(owner, account, guest);
        }
        return link(owner, name, request, console);
    }

    /**
     * @throws Refusal ACC-016 if a code is no role's
     */
    private Set<Role> roles(Set<String> codes) {
        Map<String, Role> known = new TreeMap<>();
        Stream.concat(
                        Role.CORE.stream(),
                        functions.enabled().stream().flatMap(f -> f.roles().stream()))
                .forEach(role -> known.put(role.code(), role));
        Set<Role> roles = new HashSet<>();
        for (String code : codes) {
            Role role = known.get(code);
            if (role == null) {
                String all = String.join(", ", known.keySet());
                throw new Refusal("ACC-016", "roles", Map.of("code", code, "roles", all));
            }
            roles.add(role);
        }
        return roles;
    }

    private int password(Actor owner, String name, Request request, Console console) {
        char[] password = console.secret(WORDS.get("new.password", request.language()));
        accounts.choosePassword(owner, name, password);
        Arrays.fill(password, ' ');
        console.line(WORDS.get("password.set", request.language(), Map.of("name", name)));
        console.data(Map.of("name", name));
        return 0;
    }

    private int link(Actor owner, String name, Request request, Console console) {
        String link = address + "/sign-in/once?link=" + accounts.oneTimeLink(owner, name);
        console.line(WORDS.get("link", request.language(), Map.of("name", name, "link", link)));
        console.data(Map.of("name", name, "link", link));
        return 0;
    }

    private void list(Request request, Console console) {
        for (Account account : accounts.list()) {
            String roles =
                    account.roles().stream()
                            .map(Role::code)
                            .sorted()
                            .collect(Collectors.joining(","));
            String state = account.state().name().toLowerCase(Locale.ROOT);
            console.line(
                    account.name()
                            + "  "
                            + account.displayName()
                            + "  "
                            + roles
                            + "  "
                            + WORDS.get(state, request.language()));
            console.data(Map.of("name", account.name(), "roles", roles, "state", state));
        }
    }

    private static int usage(Request request, Console console) {
        console.line(WORDS.get("usage", request.language()));
        return 2;
    }

    private static Set<String> words(String joined) {
        return Arrays.stream(joined.split(",", -1))
                .map(String::trim)
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toSet());
    }
}

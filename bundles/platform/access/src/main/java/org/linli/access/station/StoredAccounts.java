package org.linli.access.station;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.access.Account;
import org.linli.access.Accounts;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.access.station.AccountTable.Row;
import org.linli.access.station.Sessions.Session;
import org.linli.record.Channel;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.Journal;
import org.linli.store.JournalEntry.Act;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Accounts of this node, kept in its own database. */
@Component(
        service = {Accounts.class, StoredAccounts.class},
        configurationPid = "org.linli.access")
@Designate(ocd = StoredAccounts.Settings.class)
public final class StoredAccounts implements Accounts {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{2,29}");

    @ObjectClassDefinition(name = "Sign-in")
    public @interface Settings {
        @AttributeDefinition(name = "Idle minutes after which a session ends")
        int idle_minutes() default 15;

        @AttributeDefinition(name = "Hours after which a session ends in any case")
        int session_hours() default 12;

        @AttributeDefinition(name = "Failures that lock an account")
        int lockout_failures() default 5;

        @AttributeDefinition(name = "Minutes within which they count, and the lock lasts")
        int lockout_minutes() default 10;

        @AttributeDefinition(name = "Minutes for which a one-time link works")
        int link_minutes() default 60;

        @AttributeDefinition(name = "Days without use after which a password no longer counts")
        int stale_days() default 60;
    }

    private final AccountTable table;
    private final Journal journal;
    private final Passwords passwords = new Passwords();
    private final Sessions sessions;
    private final Lockout lockout;
    private final Clock clock;
    private final Duration linkWorks;
    private final int staleDays;
    private final String station;

    @Activate
    public StoredAccounts(
            @Reference Database database,
            @Reference Journal journal,
            @Reference Station.Settings node,
            Settings settings) {
        this.table = new AccountTable(database);
        this.journal = journal;
        this.station = node.station().code();
        this.clock = node.station().clock();
        this.sessions =
                new Sessions(
                        clock,
                        Duration.ofMinutes(settings.idle_minutes()),
                        Duration.ofHours(settings.session_hours()));
        this.lockout =
                new Lockout(
                        clock,
                        settings.lockout_failures(),
                        Duration.ofMinutes(settings.lockout_minutes()),
                        new FailureTable(database));
        this.linkWorks = Duration.ofMinutes(settings.link_minutes());
        this.staleDays = settings.stale_days();
    }

    @Override
    public String signIn(String name, char[] password, String terminal) {
        Optional<Row> row = NAME.matcher(name).matches() ? table.find(name) : Optional.empty();
        // A locked account answers before its password is looked at, and says so to everybody: who
        // guesses learns nothing about the password.
        if (!lockout.tries(name, row.isPresent())) {
            refused(row, terminal);
            throw new Refusal("ACC-002", null);
        }
        String kept = row.filter(r -> r.account().active()).map(Row::password).orElse(null);
        boolean right;
        if (kept == null) {
            passwords.compareWithNobodys(password);
            right = false;
        } else {
            right = passwords.matches(password, kept);
        }
        if (!right || row.isEmpty()) {
            row.ifPresent(r -> lockout.failed(name));
            refused(row, terminal);
            throw new Refusal("ACC-001", null);
        }
        lockout.succeeded(name);
        // Said only to who knows the password, like everything about an account.
        if (isStale(row.get())) {
            refused(row, terminal);
            throw new Refusal("ACC-017", null, Map.of("n", String.valueOf(staleDays)));
        }
        return begin(row.get(), terminal, false);
    }

    @Override
    public String signInOnce(String link, String terminal) {
        Optional<Row> row =
                table.takeLink(Secrets.digest(link), clock.instant())
                        .flatMap(table::find)
                        .filter(r -> r.account().active());
        if (row.isEmpty()) {
            throw new Refusal("ACC-003", null);
        }
        lockout.succeeded(row.get().account().name());
        return begin(row.get(), terminal, !row.get().guest());
    }

    @Override
    public void signOut(String token) {
        sessions.end(token);
    }

    @Override
    public Optional<Actor> holder(String token, Locale language) {
        return sessions.use(token)
                .flatMap(
                        s ->
                                table.find(s.account())
                                        .filter(r -> r.account().active())
                                        .map(r -> actor(r.account(), s.terminal(), language)));
    }

    @Override
    public String formSecret(String token) {
        return sessions.use(token).map(Session::formSecret).orElse("");
    }

    @Override
    public boolean mustChoosePassword(String token) {
        return sessions.use(token).map(Session::mustChoose).orElse(false);
    }

    @Override
    public List<Account> list() {
        return table.all().stream().map(this::seen).toList();
    }

    @Override
    public void create(Actor by, Account account) {
        create(by, account, false);
    }

    void create(Actor by, Account account, boolean guest) {
        if (!NAME.matcher(account.name()).matches() || table.find(account.name()).isPresent()) {
            throw new Refusal("ACC-010", "name");
        }
        requireSeparated(account);
        requireOnly(account);
        table.insert(account, guest, today());
        told(by, account.name(), "created");
    }

    @Override
    public void change(Actor by, Account account) {
        if (table.find(account.name()).isEmpty()) {
            throw new Refusal("ACC-010", "name");
        }
        requireSeparated(account);
        requireOnly(account);
        table.change(account);
        sessions.endAllOf(account.name());
        told(by, account.name(), "changed");
    }

    @Override
    public void choosePassword(Actor by, String account, char[] password) {
        if (table.find(account).isEmpty()) {
            throw new Refusal("ACC-010", "name");
        }
        Passwords.requireStrong(account, password);
        table.setPassword(account, passwords.hash(password));
        if (by.account().equals(account)) {
            sessions.passwordChosen(account);
        } else {
            sessions.endAllOf(account);
        }
        told(by, account, "password");
    }

    @Override
    public String oneTimeLink(Actor by, String account) {
        if (table.find(account).isEmpty()) {
            throw new Refusal("ACC-010", "name");
        }
        String link = Secrets.fresh();
        table.putLink(Secrets.digest(link), account, clock.instant().plus(linkWorks));
        told(by, account, "link");
        return link;
    }

    Optional<Account> find(String name) {
        return table.find(name).map(Row::account);
    }

    /**
     * Administration, audit and police work exclude each other.
     *
     * @see "GB/T 22239-2019; domain rules, cross-cutting, section 2"
     */
    private static void requireSeparated(Account account) {
        Set<Role> roles = account.roles();
        boolean alone =
                roles.size() == 1
                        || !(roles.contains(Role.CITY_IT) || roles.contains(Role.AUDITOR));
        if (roles.isEmpty()) {
            throw new Refusal("ACC-015", "roles");
        }
        if (!alone) {
            throw new Refusal("ACC-012", "roles");
        }
    }

    /**
     * One person, one account: who had two would be his own second person.
     *
     * @see "domain rules, cross-cutting, sections 2 and 12"
     */
    private void requireOnly(Account account) {
        String staff = account.staff();
        boolean other =
                account.active()
                        && staff != null
                        && table.all().stream()
                                .map(Row::account)
                                .filter(a -> a.active() && !a.name().equals(account.name()))
                                .anyMatch(a -> staff.equals(a.staff()));
        if (other) {
            throw new Refusal("ACC-013", "staff");
        }
    }

    private String begin(Row row, String terminal, boolean mustChoose) {
        Account account = row.account();
        table.used(account.name(), today());
        journal.record(
                actor(account, terminal, Locale.SIMPLIFIED_CHINESE),
                Act.SIGNED_IN,
                "account",
                null,
                List.of(),
                "");
        return sessions.begin(account.name(), terminal, mustChoose);
    }

    /** What a stranger typed as a name may be a password: only real names are written down. */
    private void refused(Optional<Row> row, String terminal) {
        Account account =
                row.map(Row::account)
                        .orElse(
                                new Account(
                                        "unknown",
                                        "unknown",
                                        null,
                                        Set.of(),
                                        Jurisdiction.ofSegments(station, Set.of()),
                                        false,
                                        false,
                                        false));
        journal.record(
                actor(account, terminal, Locale.SIMPLIFIED_CHINESE),
                Act.REFUSED,
                "account",
                null,
                List.of(),
                "");
    }

    private void told(Actor by, String account, String what) {
        journal.record(by, Act.ACCOUNT_CHANGED, "account", null, List.of(account, what), "");
    }

    private static Actor actor(Account account, String terminal, Locale language) {
        return new Actor(
                account.name(),
                account.displayName(),
                account.staff(),
                account.roles(),
                account.jurisdiction(),
                Channel.COUNTER,
                null,
                language,
                terminal);
    }

    /**
     * Stale accounts are closed, so that nobody uses what its holder has forgotten.
     *
     * @see "GB/T 22239-2019; domain rules, cross-cutting, section 12"
     */
    private boolean isStale(Row row) {
        return row.usedOn().isBefore(today().minusDays(staleDays));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Account seen(Row row) {
        Account account = row.account();
        return new Account(
                account.name(),
                account.displayName(),
                account.staff(),
                account.roles(),
                account.jurisdiction(),
                account.active(),
                lockout.locked(account.name()),
                isStale(row));
    }
}

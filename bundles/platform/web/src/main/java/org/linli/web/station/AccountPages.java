package org.linli.web.station;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access.Task;
import org.linli.access.Account;
import org.linli.refusal.Refusal;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.http.Parameters;
import org.linli.web.words.Say;

/** Who may sign in, as what, and over which area. */
public final class AccountPages {
    private final Frames frames;
    private final Views views;

    public AccountPages(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    /**
     * @param link of one use, shown once; null on every other visit
     */
    public record View(Frame frame, List<Line> lines, @Nullable String link, String linkFor) {}

    /** An account. */
    public record Line(
            String href,
            String name,
            String account,
            String roles,
            String area,
            String state,
            String icon,
            String tone) {}

    public Answer list(Visit visit) {
        return list(visit, null, "");
    }

    private Answer list(Visit visit, @Nullable String link, String linkFor) {
        require(visit);
        Say say = visit.say();
        List<Account> accounts = visit.platform().accounts().list();
        List<Line> lines = accounts.stream().map(a -> line(visit, a)).toList();
        String title =
                say.say("nav.accounts")
                        + say.say("dot")
                        + say.count("accounts.count", accounts.size());
        return views.page("accounts", new View(frames.around(visit, title), lines, link, linkFor));
    }

    private static Line line(Visit visit, Account account) {
        Say say = visit.say();
        return new Line(
                "/accounts/" + Parameters.encoded(account.name()),
                account.displayName(),
                account.name(),
                account.roles().stream()
                        .sorted()
                        .map(say::role)
                        .collect(Collectors.joining(say.say("list.comma"))),
                visit.areas().of(account.jurisdiction(), say),
                say.say("accounts.state." + account.state().name().toLowerCase(Locale.ROOT)),
                switch (account.state()) {
                    case ACTIVE -> "done";
                    case LOCKED, STALE -> "lock";
                    case INACTIVE -> "off";
                },
                switch (account.state()) {
                    case ACTIVE -> "bare green";
                    case LOCKED -> "red";
                    case STALE -> "amber";
                    case INACTIVE -> "";
                });
    }

    public Answer blank(Visit visit) {
        require(visit);
        return form(visit, null, Parameters.of("active", "yes"), null, 200);
    }

    public Answer edit(Visit visit) {
        Account account = account(visit);
        return form(visit, account, AccountForm.typed(account), null, 200);
    }

    private static Account account(Visit visit) {
        require(visit);
        return visit.platform().accounts().list().stream()
                .filter(a -> a.name().equals(visit.place("name")))
                .findFirst()
                .orElseThrow(() -> new Refusal("SYS-404", null));
    }

    public Answer create(Visit visit) {
        require(visit);
        Account account = AccountForm.read(visit, visit.form().text("account").strip());
        try {
            visit.platform().accounts().create(visit.actor(), account);
        } catch (Refusal refused) {
            return form(visit, null, visit.form(), refused, 422);
        }
        return link(visit, account);
    }

    public Answer change(Visit visit) {
        Account old = account(visit);
        try {
            visit.platform().accounts().change(visit.actor(), AccountForm.read(visit, old.name()));
        } catch (Refusal refused) {
            return form(visit, old, visit.form(), refused, 422);
        }
        visit.desk().tell(visit.say().say("accounts.changed", "name", old.displayName()));
        return Answer.seeOther("/accounts");
    }

    public Answer link(Visit visit) {
        return link(visit, account(visit));
    }

    private Answer link(Visit visit, Account account) {
        String secret = visit.platform().accounts().oneTimeLink(visit.actor(), account.name());
        String host = visit.call().header("host").orElse("localhost");
        String address =
                (visit.call().secure() ? "https://" : "http://")
                        + host
                        + "/sign-in/once?link="
                        + Parameters.encoded(secret);
        return list(visit, address, account.displayName());
    }

    private Answer form(
            Visit visit,
            @Nullable Account account,
            Parameters form,
            @Nullable Refusal refused,
            int status) {
        Say say = visit.say();
        String title =
                account == null
                        ? say.say("accounts.new")
                        : account.displayName() + say.say("dot") + say.say("nav.accounts");
        AccountForm view =
                AccountForm.of(visit, frames.around(visit, title), account, form, refused);
        return views.page(status, "account", view);
    }

    private static void require(Visit visit) {
        if (!visit.platform().access().may(visit.actor(), Task.ACCOUNTS)) {
            throw new Refusal("SYS-403", null);
        }
    }
}

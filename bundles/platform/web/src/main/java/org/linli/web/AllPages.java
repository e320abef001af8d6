package org.linli.web;

import org.linli.web.duty.DaySheet;
import org.linli.web.duty.PeriodsPage;
import org.linli.web.duty.TodayPage;
import org.linli.web.exchange.ImportPages;
import org.linli.web.form.EditPage;
import org.linli.web.form.NewPage;
import org.linli.web.form.PickPage;
import org.linli.web.form.StepPage;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Page;
import org.linli.web.frame.Platform;
import org.linli.web.frame.PurposePrompt;
import org.linli.web.frame.Routes;
import org.linli.web.frame.Views;
import org.linli.web.list.ListPage;
import org.linli.web.record.Download;
import org.linli.web.record.PaperPage;
import org.linli.web.record.RecordPage;
import org.linli.web.record.RevealPage;
import org.linli.web.search.SearchPage;
import org.linli.web.sign.PasswordPages;
import org.linli.web.station.AccountPages;
import org.linli.web.station.AuditPage;
import org.linli.web.station.FunctionsPage;
import org.linli.web.station.Glances;
import org.linli.web.station.HealthPage;
import org.linli.web.statistics.CountingRoom;
import org.linli.web.statistics.Statistics;

/** Every address of the node and the page that answers it. */
final class AllPages {
    private final Routes<Page> routes = new Routes<>();
    private final Platform platform;
    private final Frames frames;
    private final Views views;
    private final CountingRoom room;
    private final Glances glances;

    AllPages(Platform platform, Frames frames, Views views, CountingRoom room) {
        this.platform = platform;
        this.frames = frames;
        this.views = views;
        this.room = room;
        this.glances = new Glances(platform);
    }

    Routes<Page> routes() {
        work();
        records();
        forms();
        imports();
        station();
        account();
        return routes;
    }

    private void work() {
        SearchPage search = new SearchPage(frames, views);
        routes.get("/", new TodayPage(frames, views, glances))
                .get("/today/print", new DaySheet(frames, views))
                .get("/duties/periods", new PeriodsPage(frames, views))
                .get("/search", search::answer)
                .get("/search/live", search::live);
        new Statistics(frames, views, room).addTo(routes);
    }

    private void records() {
        ListPage lists = new ListPage(frames, views);
        RecordPage records = new RecordPage(frames, views);
        RevealPage reveal = new RevealPage(frames, views, records);
        routes.get("/records/{type}", lists::answer)
                .get("/records/{type}/export.csv", lists::export)
                .get("/records/{type}/{id}", records::answer)
                .get("/records/{type}/{id}/print/{key}", new PaperPage(frames, views)::answer)
                .post("/records/{type}/{id}/verify", records::verify)
                .post("/records/{type}/{id}/withdraw", records::withdraw)
                .post("/records/{type}/{id}/matters", records::matters)
                .get("/records/{type}/{id}/files/{field}/{sha256}", Download::answer)
                .get("/records/{type}/{id}/reveal", reveal::ask)
                .post("/records/{type}/{id}/reveal", reveal::show)
                .post("/purpose", new PurposePrompt(frames, views)::take);
    }

    private void forms() {
        NewPage created = new NewPage(frames, views);
        EditPage edit = new EditPage(frames, views);
        StepPage step = new StepPage(frames, views);
        routes.get("/records/{type}/new", created.empty())
                .post("/records/{type}/new", created.sent())
                .get("/records/{type}/{id}/edit", edit.asked())
                .post("/records/{type}/{id}/edit", edit.sent())
                .get("/records/{type}/{id}/steps/{step}", step.asked())
                .post("/records/{type}/{id}/steps/{step}", step.sent())
                .get("/pick/{type}", new PickPage(views));
    }

    private void imports() {
        ImportPages imports = new ImportPages(platform, frames, views);
        routes.get("/import", imports::ask)
                .post("/import", imports::begin)
                .get("/import/{id}", imports::show)
                .post("/import/{id}", imports::goOn)
                .get("/import/{id}/rejects.xlsx", imports::rejects);
    }

    private void station() {
        FunctionsPage functions = new FunctionsPage(frames, views);
        AccountPages accounts = new AccountPages(frames, views);
        routes.get("/functions", functions::show)
                .post("/functions", functions::change)
                .get("/accounts", accounts::list)
                .get("/accounts/new", accounts::blank)
                .post("/accounts/new", accounts::create)
                .get("/accounts/{name}", accounts::edit)
                .post("/accounts/{name}", accounts::change)
                .post("/accounts/{name}/link", accounts::link)
                .get("/audit", new AuditPage(frames, views, glances))
                .get("/health", new HealthPage(frames, views));
    }

    private void account() {
        PasswordPages password = new PasswordPages(frames, views);
        routes.get("/password", password::ask)
                .post("/password", password::choose)
                .post("/sign-out", password::signOut);
    }
}

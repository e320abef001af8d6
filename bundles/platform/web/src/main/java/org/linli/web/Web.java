package org.linli.web;

import org.linli.web.frame.AccountNames;
import org.linli.web.frame.AreaNames;
import org.linli.web.frame.Desks;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Platform;
import org.linli.web.frame.Reception;
import org.linli.web.frame.Views;
import org.linli.web.http.Answer;
import org.linli.web.http.Call;
import org.linli.web.rest.Api;
import org.linli.web.sign.SignInPages;
import org.linli.web.statistics.CountingRoom;
import org.linli.web.words.Words;

/** Pages and REST as one function from request to answer; what a test calls. */
public final class Web implements AutoCloseable {
    private final Platform platform;
    private final Reception reception;
    private final Api api;
    private final CountingRoom room;
    private final Desks desks;

    public Web(Platform platform) {
        this.platform = platform;
        this.room = new CountingRoom(platform.clock());
        Words words = new Words(platform.functions());
        this.desks = new Desks(platform.clock());
        AreaNames areas = new AreaNames(platform);
        AccountNames names = new AccountNames(platform);
        Frames frames = new Frames(platform, areas);
        Views views = new Views();
        this.reception =
                new Reception(
                        platform,
                        words,
                        desks,
                        areas,
                        names,
                        frames,
                        views,
                        new SignInPages(platform, frames, views).routes(),
                        new AllPages(platform, frames, views, room).routes());
        this.api = new Api(platform, words, desks, areas, names);
    }

    public Answer answer(Call call) {
        return call.path().startsWith("/api/") ? api.answer(call) : reception.answer(call);
    }

    @Override
    public void close() {
        room.close();
    }

    Platform platform() {
        return platform;
    }

    Desks desks() {
        return desks;
    }

    /** What could not even be read: a page or a problem, as the caller would have had. */
    Answer unreadable(Call call, int status) {
        return call.path().startsWith("/api/")
                ? api.unreadable(call, status)
                : reception.unreadable(call, status);
    }
}

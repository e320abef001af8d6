package org.linli.web.frame;

import org.linli.web.http.Answer;
import org.linli.web.http.Call;

/**
 * The session's token in the browser: out of reach of scripts, and never sent from another site.
 */
public final class SessionCookie {
    public static final String NAME = "linli";

    private SessionCookie() {}

    public static Answer set(Answer answer, Call call, String token) {
        return answer.with("Set-Cookie", NAME + "=" + token + rest(call));
    }

    public static Answer clear(Answer answer, Call call) {
        return answer.with("Set-Cookie", NAME + "=; Max-Age=0" + rest(call));
    }

    private static String rest(Call call) {
        return "; Path=/; HttpOnly; SameSite=Strict" + (call.secure() ? "; Secure" : "");
    }
}

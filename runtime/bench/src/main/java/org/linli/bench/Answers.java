package org.linli.bench;

import java.net.http.HttpResponse;

/** The latest answer; one that is not the page asked for ends the measurement. */
final class Answers {
    private String body = "";

    void take(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answers " + answer.statusCode());
        }
        body = answer.body();
    }

    String body() {
        return body;
    }
}

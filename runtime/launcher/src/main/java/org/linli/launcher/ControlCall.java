package org.linli.launcher;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One command handed to the running node over {@code control.sock}.
 *
 * <p>The request is one line of JSON; the answer is as many as the command takes, the last of which
 * carries its exit code.
 */
final class ControlCall implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final SocketChannel channel;
    private final BufferedReader in;
    private final Writer out;
    private final Terminal terminal;

    ControlCall(Path data, Terminal terminal) throws IOException {
        this.terminal = terminal;
        this.channel = SocketChannel.open(UnixDomainSocketAddress.of(data.resolve("control.sock")));
        this.in =
                new BufferedReader(
                        new InputStreamReader(
                                Channels.newInputStream(channel), StandardCharsets.UTF_8));
        this.out =
                new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8);
    }

    /**
     * @return the command's exit code
     * @throws Trouble if the node went away before it had answered
     */
    int ask(
            String command,
            List<String> arguments,
            Map<String, String> options,
            boolean json,
            Locale language)
            throws IOException {
        StringWriter request = new StringWriter();
        try (JsonGenerator line = JSON.createGenerator(request)) {
            line.writeStartObject();
            line.writeStringField("command", command);
            line.writeArrayFieldStart("arguments");
            for (String argument : arguments) {
                line.writeString(argument);
            }
            line.writeEndArray();
            line.writeObjectFieldStart("options");
            for (Map.Entry<String, String> option : options.entrySet()) {
                line.writeStringField(option.getKey(), option.getValue());
            }
            line.writeEndObject();
            line.writeStringField("directory", Path.of("").toAbsolutePath().toString());
            line.writeBooleanField("json", json);
            line.writeStringField("lang", language.getLanguage());
            line.writeEndObject();
        }
        send(request);
        return listen();
    }

    private int listen() throws IOException {
        for (String line = next(); line != null; line = next()) {
            try (JsonParser message = JSON.createParser(line)) {
                message.nextToken();
                String kind =
                        message.nextToken() == JsonToken.FIELD_NAME ? message.currentName() : "";
                message.nextToken();
                switch (kind) {
                    case "out" -> terminal.line(message.getText());
                    case "progress" -> terminal.progress(message.getText());
                    case "data" -> terminal.data(copy(message));
                    case "ask" -> answer(message.getText());
                    case "exit" -> {
                        return message.getIntValue();
                    }
                    default -> {
                        // A newer node says more than this command line understands.
                    }
                }
            }
        }
        throw new Trouble("cut-off");
    }

    /** Null at the end, be it that the node has closed its side or is gone with it. */
    private @Nullable String next() throws IOException {
        try {
            return in.readLine();
        } catch (SocketException e) {
            return null;
        }
    }

    private static String copy(JsonParser message) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator target = JSON.createGenerator(text)) {
            target.copyCurrentStructure(message);
        }
        return text.toString();
    }

    private void answer(String prompt) throws IOException {
        StringWriter answer = new StringWriter();
        try (JsonGenerator line = JSON.createGenerator(answer)) {
            line.writeStartObject();
            line.writeStringField("answer", terminal.secret(prompt));
            line.writeEndObject();
        }
        send(answer);
    }

    private void send(StringWriter line) throws IOException {
        out.write(line.append('\n').toString());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package org.linli.node;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.control.Command;
import org.linli.control.Console;
import org.linli.control.Request;
import org.linli.refusal.Refusal;
import org.linli.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call of the command line: a request in one line of JSON, answers in as many as it takes. */
final class Conversation implements Console {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final int MOST_CHARACTERS = 64 * 1024;
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxDocumentLength(MOST_CHARACTERS)
                                    .maxNestingDepth(4)
                                    .build())
                    .build();

    private final BufferedReader in;
    private final Writer out;
    private final Map<String, Command> commands;
    private final RefusalText refusals;

    Conversation(SocketChannel channel, Map<String, Command> commands, RefusalText refusals) {
        this.in =
                new BufferedReader(
                        new InputStreamReader(
                                Channels.newInputStream(channel), StandardCharsets.UTF_8));
        this.out =
                new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8);
        this.commands = commands;
        this.refusals = refusals;
    }

    void hold() throws IOException {
        Asked asked = Asked.read(in.readLine());
        int exit = 1;
        try {
            Command command = commands.get(asked.command);
            if (command == null) {
                line(refusals.unknownCommand(asked.request.language()));
                exit = 2;
            } else {
                exit = command.run(asked.request, this);
            }
        } catch (Refusal refusal) {
            line(refusals.sentence(refusal, asked.request.language()));
            data(Map.of("code", refusal.code()));
        } catch (StoreUnavailableException e) {
            LOG.error("Command {}: the store is away", asked.command, e);
            line(refusals.unavailable(asked.request.language()));
        } catch (RuntimeException e) {
            // The one boundary of the channel: logged whole, told as a number to quote.
            String quote = Long.toString(System.nanoTime(), 36);
            LOG.error("Command {} failed, number {}", asked.command, quote, e);
            line(refusals.failed(quote, asked.request.language()));
        }
        send("exit", exit);
    }

    @Override
    public void line(String text) {
        tell("out", text);
    }

    @Override
    public void progress(String text) {
        tell("progress", text);
    }

    @Override
    public void data(Map<String, ?> fields) {
        tell("data", fields);
    }

    @Override
    public char[] secret(String prompt) {
        tell("ask", prompt);
        try {
            String answer = in.readLine();
            if (answer == null) {
                return new char[0];
            }
            try (JsonParser parser = JSON.createParser(answer)) {
                parser.nextToken();
                parser.nextToken();
                String text = parser.nextTextValue();
                return text == null ? new char[0] : text.toCharArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(String what, Object value) {
        try {
            send(what, value);
        } catch (IOException e) {
            // A command is not undone because its caller left.
            LOG.debug("Caller hung up", e);
        }
    }

    private synchronized void send(String what, Object value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            write(json, what, value);
            json.writeEndObject();
        }
        // A thread that is interrupted, as when the node stops, would close the channel by writing.
        boolean interrupted = Thread.interrupted();
        try {
            out.write(text.append('\n').toString());
            out.flush();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void write(JsonGenerator json, String name, @Nullable Object value)
            throws IOException {
        switch (value) {
            case null -> json.writeNullField(name);
            case Map<?, ?> map -> {
                json.writeObjectFieldStart(name);
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    write(json, String.valueOf(entry.getKey()), entry.getValue());
                }
                json.writeEndObject();
            }
            case Boolean truth -> json.writeBooleanField(name, truth);
            case Number number -> json.writeNumberField(name, number.longValue());
            default -> json.writeStringField(name, value.toString());
        }
    }

    /** The request as it was typed. */
    private record Asked(String command, Request request) {

        static Asked read(@Nullable String line) throws IOException {
            if (line == null || line.length() > MOST_CHARACTERS) {
                throw new IOException("no request");
            }
            String command = "";
            String directory = "/";
            String language = "zh";
            List<String> arguments = new ArrayList<>();
            Map<String, String> options = new LinkedHashMap<>();
            try (JsonParser json = JSON.createParser(line)) {
                json.nextToken();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String field = json.currentName();
                    json.nextToken();
                    switch (field) {
                        case "command" -> command = json.getText();
                        case "directory" -> directory = json.getText();
                        case "lang" -> language = json.getText();
                        case "arguments" -> {
                            while (json.nextToken() != JsonToken.END_ARRAY) {
                                arguments.add(json.getText());
                            }
                        }
                        case "options" -> {
                            while (json.nextToken() == JsonToken.FIELD_NAME) {
                                String option = json.currentName();
                                json.nextToken();
                                options.put(option, json.getText());
                            }
                        }
                        default -> json.skipChildren();
                    }
                }
            }
            Locale spoken = "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            return new Asked(command, new Request(arguments, options, Path.of(directory), spoken));
        }
    }
}

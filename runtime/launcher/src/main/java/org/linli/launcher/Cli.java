package org.linli.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.linli.feature.archive.Packing;
import org.linli.feature.generation.Generation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What {@code linli COMMAND} runs, once the script has found a Java.
 *
 * <p>Only {@code help}, {@code stop} and the question whether a node runs at all are answered here;
 * every other command belongs to the running node. Ends with the node's answer, with 2 for wrong
 * use, with 3 if no node runs.
 */
@Command(name = "linli", sortOptions = false)
final class Cli implements Callable<Integer> {
    private static final int WRONG_USE = 2;
    private static final int NOT_RUNNING = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Option(names = "--data", required = true)
    private Path data = Path.of("data");

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--lang")
    private @Nullable String lang;

    @Parameters private List<String> words = List.of();

    private Cli() {}

    public static void main(String[] arguments) {
        System.exit(
                new CommandLine(new Cli())
                        .setUnmatchedOptionsArePositionalParams(true)
                        // What stands after "--" is the node's command's to read.
                        .setEndOfOptionsDelimiter("\0")
                        .setExpandAtFiles(false)
                        .setParameterExceptionHandler(Cli::wrongUse)
                        .setExecutionExceptionHandler(Cli::failed)
                        .execute(arguments));
    }

    private static int wrongUse(CommandLine.ParameterException trouble, String[] arguments) {
        PrintWriter err = trouble.getCommandLine().getErr();
        err.println(trouble.getMessage());
        err.println(Labels.in(Labels.ofTerminal()).say("help"));
        return WRONG_USE;
    }

    private static int failed(
            Exception trouble, CommandLine command, CommandLine.ParseResult arguments) {
        Locale language = Labels.ofTerminal();
        command.getErr()
                .println(
                        trouble instanceof Trouble told
                                ? told.in(language)
                                : Labels.in(language).say("unreachable", trouble));
        return 1;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String command = words.isEmpty() ? "help" : words.getFirst();
        return switch (command) {
            case "help" -> help();
            case "stop" -> stop();
            default -> ask(command, words.subList(1, words.size()));
        };
    }

    private Locale language() {
        return lang == null ? Labels.ofTerminal() : Labels.of(lang);
    }

    private int help() {
        System.out.println(Labels.in(language()).say("help"));
        return 0;
    }

    private int ask(String command, List<String> rest) throws IOException {
        if (command.equals("functions") && !rest.isEmpty() && rest.getFirst().equals("pack")) {
            return pack(Words.of(rest.subList(1, rest.size())));
        }
        if (NodeLock.holder(data).isEmpty()) {
            return command.equals("functions") && rest.equals(List.of("back"))
                    ? back()
                    : notRunning();
        }
        Words typed = Words.of(rest);
        try (ControlCall call = new ControlCall(data, new Terminal(json))) {
            return call.ask(command, typed.arguments(), typed.options(), json, language());
        }
    }

    /** Needs no node: a vendor packs on a machine that has none. */
    private int pack(Words typed) {
        List<Path> files = typed.arguments().stream().map(Path::of).toList();
        Set<String> rights = Set.of(typed.options().getOrDefault("rights", "").split(","));
        Labels labels = Labels.in(language());
        try {
            if (files.isEmpty()) {
                throw new IOException("FEATURE.json");
            }
            List<Path> bundles = files.subList(1, files.size());
            Path archive = Packing.pack(files.getFirst(), bundles, rights, Path.of(""));
            System.out.println(labels.say("packed", archive));
            return 0;
        } catch (IOException e) {
            System.err.println(labels.say("pack-failed", String.valueOf(e.getMessage())));
            return 1;
        }
    }

    /** The way back must be open when the node does not start any more. */
    private int back() {
        try (NodeLock _ = NodeLock.take(data)) {
            Generation now = new Succession(data, Clock.systemUTC()).back();
            int to = Integer.parseInt(now.change().substring("back ".length()));
            System.out.println(Labels.in(language()).say("back", to, now.number()));
            return 0;
        }
    }

    private int notRunning() {
        Labels labels = Labels.in(language());
        if (json) {
            System.out.println("{\"running\":false}");
        } else {
            System.err.println(labels.say("not-running", data));
        }
        return NOT_RUNNING;
    }

    /** Asks the process itself, so that a node whose channel is stuck can be stopped too. */
    private int stop() throws InterruptedException {
        Optional<ProcessHandle> node = NodeLock.holder(data);
        if (node.isEmpty()) {
            return notRunning();
        }
        node.get().destroy();
        try {
            node.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new Trouble("does-not-stop", node.get().pid(), data);
        }
        System.out.println(Labels.in(language()).say("stopped"));
        return 0;
    }
}

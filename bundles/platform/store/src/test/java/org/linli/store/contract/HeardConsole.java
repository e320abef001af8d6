package org.linli.store.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.control.Console;

/** Remembers what a command said. */
final class HeardConsole implements Console {
    final List<String> lines = new ArrayList<>();
    final List<String> progress = new ArrayList<>();
    Map<String, ?> data = Map.of();

    @Override
    public void line(String text) {
        lines.add(text);
    }

    @Override
    public void progress(String text) {
        progress.add(text);
    }

    @Override
    public void data(Map<String, ?> fields) {
        data = fields;
    }

    @Override
    public char[] secret(String prompt) {
        return new char[0];
    }
}

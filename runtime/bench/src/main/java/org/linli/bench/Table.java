package org.linli.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, beside what is wanted. */
final class Table {
    private final List<Line> lines = new ArrayList<>();
    private final PrintStream progress;

    Table(PrintStream progress) {
        this.progress = progress;
    }

    private record Line(String what, String measured, String goal, String reached) {}

    void tell(String what, String measured) {
        line(new Line(what, measured, "", ""));
    }

    /**
     * @param value that the goal is compared with, lower being better
     */
    void judge(String what, String measured, double value, double goal, String unit) {
        String wanted = String.format(Locale.ROOT, "< %s %s", plain(goal), unit);
        line(new Line(what, measured, wanted, value < goal ? "yes" : "**no**"));
    }

    private void line(Line line) {
        lines.add(line);
        progress.println(line.what + ": " + line.measured);
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? String.valueOf(Math.round(number))
                : String.valueOf(number);
    }

    void print(PrintStream out) {
        out.println("| | measured | goal | reached |");
        out.println("|---|---|---|---|");
        for (Line line : lines) {
            out.printf(
                    "| %s | %s | %s | %s |%n", line.what, line.measured, line.goal, line.reached);
        }
    }
}

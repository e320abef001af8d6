package org.linli.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows a command of the node, parted into arguments and options.
 *
 * <p>An option is written {@code --name=value} or {@code --name value}; one that is said or not,
 * like {@code --trial}, stands alone. All after {@code --} are arguments.
 */
record Words(List<String> arguments, Map<String, String> options) {
    private static final Set<String> SAID_OR_NOT = Set.of("trial", "guest");

    static Words of(List<String> typed) {
        List<String> arguments = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int at = 0; at < typed.size(); at++) {
            String word = typed.get(at);
            if (word.equals("--")) {
                arguments.addAll(typed.subList(at + 1, typed.size()));
                break;
            }
            if (!word.startsWith("--")) {
                arguments.add(word);
                continue;
            }
            int sign = word.indexOf('=');
            String name = sign < 0 ? word.substring(2) : word.substring(2, sign);
            if (sign >= 0) {
                options.put(name, word.substring(sign + 1));
            } else if (takesNext(name, typed, at)) {
                at++;
                options.put(name, typed.get(at));
            } else {
                options.put(name, "true");
            }
        }
        return new Words(arguments, options);
    }

    private static boolean takesNext(String name, List<String> typed, int at) {
        return !SAID_OR_NOT.contains(name)
                && at + 1 < typed.size()
                && !typed.get(at + 1).startsWith("--");
    }
}

package org.linli.web.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Addresses and who answers them. {@code /records/{type}/{id}} fits any two words there; a route
 * with fewer names in braces is asked first.
 *
 * @param <P> what answers
 */
public final class Routes<P> {
    private final List<Route<P>> routes = new ArrayList<>();

    private record Route<P>(String method, List<String> words, P page) {}

    /** A page found, and what stands at the named places of its address. */
    public record Match<P>(P page, Map<String, String> places) {}

    public Routes<P> on(String method, String pattern, P page) {
        Route<P> route = new Route<>(method, List.of(pattern.split("/", -1)), page);
        int at = 0;
        while (at < routes.size() && names(routes.get(at)) <= names(route)) {
            at++;
        }
        routes.add(at, route);
        return this;
    }

    public Routes<P> get(String pattern, P page) {
        return on("GET", pattern, page);
    }

    public Routes<P> post(String pattern, P page) {
        return on("POST", pattern, page);
    }

    public Optional<Match<P>> find(String method, String path) {
        List<String> words = List.of(path.split("/", -1));
        String asked = method.equals("HEAD") ? "GET" : method;
        for (Route<P> route : routes) {
            Map<String, String> places = new HashMap<>();
            if (route.method.equals(asked) && fits(route.words, words, places)) {
                return Optional.of(new Match<>(route.page, places));
            }
        }
        return Optional.empty();
    }

    /** The methods that the path would answer to. */
    public Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        List<String> words = List.of(path.split("/", -1));
        for (Route<P> route : routes) {
            if (fits(route.words, words, new HashMap<>())) {
                methods.add(route.method);
            }
        }
        return methods;
    }

    /** The methods as an answer 405 has to tell them. */
    public static String allow(Set<String> methods) {
        Set<String> allowed = new TreeSet<>(methods);
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return String.join(", ", allowed);
    }

    private static long names(Route<?> route) {
        return route.words.stream().filter(w -> w.startsWith("{")).count();
    }

    private static boolean fits(
            List<String> pattern, List<String> path, Map<String, String> places) {
        if (pattern.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            String word = pattern.get(i);
            if (word.startsWith("{") && !path.get(i).isEmpty()) {
                places.put(word.substring(1, word.length() - 1), path.get(i));
            } else if (!word.equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}

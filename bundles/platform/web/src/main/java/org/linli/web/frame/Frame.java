package org.linli.web.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.web.words.Days;
import org.linli.web.words.Say;

/**
 * What stands around every page.
 *
 * @param title what the window's title says
 * @param person name of the visitor; null on pages for nobody in particular, such as sign-in
 * @param post his roles and his area
 * @param address of this page, to come back to after changing the language
 * @param search what stands in the search box
 * @param notice what the page before has done
 * @param developer whether unsigned functions are taken, which every page says
 */
public record Frame(
        Say say,
        Days days,
        String title,
        String station,
        @Nullable String person,
        String post,
        List<NavGroup> nav,
        String address,
        String secret,
        boolean searches,
        String search,
        String notice,
        boolean developer) {

    /** A group of the left column; its head is empty for the first. */
    public record NavGroup(String head, List<NavItem> items) {}

    /**
     * A line of the left column.
     *
     * @param count what waits there; empty if nothing is counted
     * @param inBar whether it stands in the bar of a phone
     */
    public record NavItem(
            String address, String label, String icon, String count, boolean here, boolean inBar) {}

    /** The same without the notice. */
    Frame silent() {
        return new Frame(
                say, days, title, station, person, post, nav, address, secret, searches, search, "",
                developer);
    }

    public String say(String key) {
        return say.say(key);
    }

    /** What stands in the address of the language switch. */
    public String otherLanguage() {
        return "/language?to=" + (say.english() ? "zh-CN" : "en") + "&back=" + encoded(address);
    }

    private static String encoded(String text) {
        return org.linli.web.http.Parameters.encoded(text);
    }
}

package org.linli.web.frame;

import java.util.ArrayList;
import java.util.List;
import org.linli.access.Access;
import org.linli.access.Access.Task;
import org.linli.duty.DutyTerm;
import org.linli.function.FunctionModel;
import org.linli.function.RecordDefinition;
import org.linli.web.frame.Frame.NavGroup;
import org.linli.web.frame.Frame.NavItem;
import org.linli.web.http.Assets;
import org.linli.web.words.Figures;
import org.linli.web.words.Say;

/** The left column: only what the visitor may use. */
final class Navigation {
    private static final int IN_BAR = 3;

    private final Platform platform;

    Navigation(Platform platform) {
        this.platform = platform;
    }

    List<NavGroup> of(Visit visit) {
        Column column = new Column(visit);
        column.begin("");
        column.task(Task.TODAY, "/", "today", owed(visit));
        column.task(Task.SEARCH, "/search", "search", "");
        for (FunctionModel function : platform.functions().enabled()) {
            column.begin(visit.say().function(function));
            for (RecordDefinition<?> type : function.records()) {
                column.type(type);
            }
        }
        column.begin(visit.say().say("nav.station"));
        column.task(Task.STATISTICS, "/statistics", "statistics", "");
        column.periods();
        column.task(Task.IMPORT, "/import", "import", "");
        column.begin(visit.say().say("nav.administration"));
        column.task(Task.FUNCTIONS, "/functions", "functions", "");
        column.task(Task.ACCOUNTS, "/accounts", "accounts", "");
        column.task(Task.AUDIT, "/audit", "audit", "");
        column.task(Task.HEALTH, "/health", "health", "");
        return column.groups();
    }

    private String owed(Visit visit) {
        if (!platform.access().may(visit.actor(), Task.TODAY)) {
            return "";
        }
        long owed = platform.duties().count(visit.actor(), platform.today());
        return owed == 0 ? "" : Figures.grouped(owed);
    }

    /** Grows group by group; a group without items is left out. */
    private final class Column {
        private final Visit visit;
        private final Access access = platform.access();
        private final List<NavGroup> groups = new ArrayList<>();
        private String head = "";
        private List<NavItem> items = new ArrayList<>();
        private int inBar;

        Column(Visit visit) {
            this.visit = visit;
        }

        void begin(String next) {
            if (!items.isEmpty()) {
                groups.add(new NavGroup(head, items));
                items = new ArrayList<>();
            }
            head = next;
        }

        void task(Task task, String address, String name, String count) {
            if (access.may(visit.actor(), task)) {
                add(address, visit.say().say("nav." + name), Assets.icon(name), count);
            }
        }

        void type(RecordDefinition<?> type) {
            if (type.inNavigation() && access.mayRead(visit.actor(), type)) {
                Say say = visit.say();
                String address = "/records/" + type.name();
                add(address, say.many(type), Assets.icon(type.name(), type.function()), "");
            }
        }

        void periods() {
            if (platform.functions().keeps(DutyTerm.class)
                    && access.mayRead(visit.actor(), platform.functions().record(DutyTerm.class))) {
                String label = visit.say().say("nav.periods");
                add("/duties/periods", label, Assets.icon("duty-term"), "");
            }
        }

        private void add(String address, String label, String icon, String count) {
            String path = visit.call().path();
            boolean here =
                    path.equals(address)
                            || (address.length() > 1 && path.startsWith(address + "/"));
            items.add(new NavItem(address, label, icon, count, here, inBar++ < IN_BAR));
        }

        List<NavGroup> groups() {
            begin("");
            return groups;
        }
    }
}

package org.linli.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The shops, companies and schools along the twelve roads, as many in each segment.
 *
 * <p>No two carry the same name, address or credit code. Most were inspected within the year; a few
 * inspections are older, and some ended with a deadline to put things right.
 */
final class PremisesRegister {
    private static final String BRAND_FIRST = "福鼎嘉金永宏瑞祥和顺兴盛源泰恒裕丰德美佳春喜百万新康宁安";
    private static final String BRAND_SECOND = "满来源泰隆盛客香缘味乐达通诚信和润发顺福家园乡星悦美宜康";
    private static final int PREMISES_PER_DOOR = 3;

    private final Chance chance;
    private final Names names;
    private final Phones phones;
    private final LocalDate today;
    private final CreditCodes codes = new CreditCodes();
    private final Set<String> taken = new HashSet<>();

    PremisesRegister(Chance chance, Names names, Phones phones, LocalDate today) {
        this.chance = chance;
        this.names = names;
        this.phones = phones;
        this.today = today;
    }

    /**
     * Opens the next premises; to be asked in order and once for each, because dice are thrown.
     *
     * @param at 0 for the first
     */
    List<Object> row(int at) {
        Segment segment = Segment.ALL.get(at % Segment.ALL.size());
        Trade trade = Trade.draw(chance);
        int ownersAge = chance.between(24, 62);
        return List.of(
                "U%05d".formatted(at + 1),
                name(trade, segment.road()),
                codes.issue(trade.kind()),
                trade.label(),
                address(segment, at / Segment.ALL.size()),
                segment.community().code(),
                owner(ownersAge),
                phones.next(),
                employees(trade),
                trade.keyUnit() ? "是" : "否",
                today.minusDays(inspectedDaysAgo()).toString(),
                chance.percent(93) ? "合格" : "限期整改");
    }

    private String name(Trade trade, String road) {
        String name;
        do {
            String brand = chance.characterOf(BRAND_FIRST) + chance.characterOf(BRAND_SECOND);
            name = trade.nameplate(brand, road, chance);
        } while (!taken.add(name));
        return name;
    }

    private static String address(Segment segment, int place) {
        int door = place / PREMISES_PER_DOOR + 1;
        int behind = place % PREMISES_PER_DOOR;
        return segment.community().address()
                + segment.road()
                + door
                + (behind == 0 ? "号" : "-" + behind + "号");
    }

    private String owner(int age) {
        Sex sex = chance.percent(60) ? Sex.MALE : Sex.FEMALE;
        return names.name(names.surname(), sex, today.minusYears(age));
    }

    /** Small firms are many and large ones few. */
    private int employees(Trade trade) {
        int most = chance.between(1, trade.mostEmployees());
        return chance.between(1, most);
    }

    private int inspectedDaysAgo() {
        return chance.percent(94) ? chance.between(1, 330) : chance.between(331, 500);
    }
}

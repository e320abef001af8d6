package org.linli.demo;

import java.util.List;

/**
 * Draws judgments that a court could have given.
 *
 * @see "Criminal Law, Art. 38, 73, 81: length of public surveillance, probation and parole"
 */
final class Judgments {
    private static final Odds<Judgment.Category> CATEGORIES =
            Odds.of(Judgment.Category.SUSPENDED_SENTENCE, 76)
                    .or(Judgment.Category.PAROLE, 10)
                    .or(Judgment.Category.TEMPORARY_RELEASE, 6)
                    .or(Judgment.Category.PUBLIC_SURVEILLANCE, 8);
    private static final Odds<String> CHARGES =
            Odds.of("盗窃罪", 26).or("诈骗罪", 28).or("交通肇事罪", 24).or("故意伤害罪", 22);
    private static final List<Integer> SENTENCES = List.of(6, 8, 10, 12, 14, 18, 20, 24, 30, 36);
    private static final int SHORTEST_PROBATION = 12;
    private static final int LONGEST_PROBATION = 60;

    private final Chance chance;

    Judgments(Chance chance) {
        this.chance = chance;
    }

    Judgment next() {
        return switch (CATEGORIES.draw(chance)) {
            case SUSPENDED_SENTENCE -> chance.percent(22) ? detention() : imprisonment();
            case PAROLE -> parole();
            case TEMPORARY_RELEASE -> temporaryRelease();
            case PUBLIC_SURVEILLANCE -> surveillance();
        };
    }

    /** 拘役, suspended: a drunken drive in most cases; probation two months to a year. */
    private Judgment detention() {
        int sentence = chance.between(1, 6);
        int probation = Math.clamp(sentence + chance.between(1, 6), 2, 12);
        String charge = chance.percent(80) ? "危险驾驶罪" : "盗窃罪";
        return new Judgment(
                Judgment.Category.SUSPENDED_SENTENCE,
                charge,
                Judgment.Court.DISTRICT,
                sentence,
                probation);
    }

    /** 有期徒刑, suspended: probation one to five years and no shorter than the sentence. */
    private Judgment imprisonment() {
        int sentence = chance.oneOf(SENTENCES);
        int probation = (sentence + chance.between(0, 14)) / 6 * 6 + 6;
        return new Judgment(
                Judgment.Category.SUSPENDED_SENTENCE,
                charge(),
                Judgment.Court.DISTRICT,
                sentence,
                Math.clamp(probation, SHORTEST_PROBATION, LONGEST_PROBATION));
    }

    /** At least half of the sentence is served first. */
    private Judgment parole() {
        int rest = chance.between(8, 36);
        int served = rest + chance.between(0, 24);
        return new Judgment(
                Judgment.Category.PAROLE, charge(), Judgment.Court.CITY, rest + served, rest);
    }

    private Judgment temporaryRelease() {
        int rest = chance.between(8, 30);
        Judgment.Court court = chance.percent(50) ? Judgment.Court.CITY : Judgment.Court.PRISONS;
        return new Judgment(
                Judgment.Category.TEMPORARY_RELEASE,
                charge(),
                court,
                rest + chance.between(6, 30),
                rest);
    }

    private Judgment surveillance() {
        int term = chance.between(3, 24);
        return new Judgment(
                Judgment.Category.PUBLIC_SURVEILLANCE,
                charge(),
                Judgment.Court.DISTRICT,
                term,
                term);
    }

    private String charge() {
        return CHARGES.draw(chance);
    }
}

package org.linli.demo;

import java.time.LocalDate;

/**
 * What was decided, and by whom.
 *
 * @param sentenceMonths the original sentence
 * @param termMonths how long it is served in the community
 */
record Judgment(Category category, String charge, Court court, int sentenceMonths, int termMonths) {

    /** The four groups of persons (Community Corrections Law, Art. 2). */
    enum Category {
        SUSPENDED_SENTENCE("缓刑"),
        PAROLE("假释"),
        TEMPORARY_RELEASE("暂予监外执行"),
        PUBLIC_SURVEILLANCE("管制");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Who decides; the papers' numbers name a made-up register (示). */
    enum Court {
        DISTRICT("邗江区人民法院", "（%d）示1003刑初%d号"),
        CITY("扬州市中级人民法院", "（%d）示10刑更%d号"),
        PRISONS("江苏省监狱管理局", "示监管〔%d〕%d号");

        private final String label;
        private final String paper;

        Court(String label, String paper) {
            this.label = label;
            this.paper = paper;
        }

        String label() {
            return label;
        }

        String paper(LocalDate effectiveOn, int number) {
            return paper.formatted(effectiveOn.getYear(), number);
        }
    }

    /** The original sentence in years and months, such as 1Y6M. */
    String sentence() {
        int years = sentenceMonths / 12;
        int months = sentenceMonths % 12;
        return (years == 0 ? "" : years + "Y") + (months == 0 ? "" : months + "M");
    }
}

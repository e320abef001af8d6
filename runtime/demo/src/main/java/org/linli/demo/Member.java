package org.linli.demo;

/** Somebody in a household, and what he or she is to its head. */
record Member(Relation relation, Person person) {

    /** Relation to the head of the household (GB/T 4761, short list). */
    enum Relation {
        HEAD("户主"),
        SPOUSE("配偶"),
        SON("子"),
        DAUGHTER("女"),
        PARENT("父母"),
        OTHER("其他");

        private final String label;

        Relation(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        static Relation childOf(Sex sex) {
            return sex == Sex.MALE ? SON : DAUGHTER;
        }
    }
}

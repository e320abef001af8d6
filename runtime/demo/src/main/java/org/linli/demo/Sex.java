package org.linli.demo;

/** Sex as an identity number tells it (GB 11643: an odd sequence is a man's). */
enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    Sex other() {
        return this == MALE ? FEMALE : MALE;
    }
}

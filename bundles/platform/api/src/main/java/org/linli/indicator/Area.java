package org.linli.indicator;

/**
 * Where something is counted.
 *
 * @param code of the segment or community; the station's for the whole
 */
public record Area(Kind kind, String code) {
    public enum Kind {
        STATION,
        COMMUNITY,
        SEGMENT
    }
}

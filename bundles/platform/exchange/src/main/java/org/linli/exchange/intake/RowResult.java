package org.linli.exchange.intake;

/**
 * What an accepted row came to; it counts once, under one of these.
 *
 * @param incomplete whether the record the row is about lacks what a form would ask for
 */
public record RowResult(Outcome outcome, boolean incomplete) {

    /** The later ones prevail when a row stands for several records. */
    public enum Outcome {
        SAME,
        CHANGED,
        /** What somebody typed by hand differs from the paper and stays. */
        KEPT,
        CREATED
    }
}

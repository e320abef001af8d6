package org.linli.store.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an ordered list that one simple comparison bounds, so that an index leads straight to
 * it. "Behind this value, or with this value and behind this id" is one question to people and two
 * to an optimizer that would otherwise read the whole table.
 */
record Stretch(Sql bound, String order, @Nullable String index) {

    /**
     * The stretches from a cursor on, in order.
     *
     * @param down whether larger values come first; empty ones come last either way
     */
    static List<Stretch> of(Sorting sorting, boolean down, @Nullable Cursor cursor) {
        boolean forward = cursor == null || cursor.forward();
        boolean upwards = down != forward;
        Reading reading = new Reading(sorting, upwards, forward);
        if (sorting.unique()) {
            return List.of(reading.unique(cursor));
        }
        List<Stretch> stretches = new ArrayList<>();
        if (cursor == null) {
            stretches.add(reading.filled());
            stretches.add(reading.empty(null));
        } else if (cursor.value() == null) {
            stretches.add(reading.empty(cursor));
            if (!forward) {
                stretches.add(reading.filled());
            }
        } else {
            stretches.add(reading.ties(cursor));
            stretches.add(reading.beyond(cursor));
            if (forward) {
                stretches.add(reading.empty(null));
            }
        }
        return stretches;
    }

    /** One direction of reading: whether values grow, whether ids grow among equal values. */
    private record Reading(Sorting sorting, boolean upwards, boolean idsGrow) {
        private String column() {
            return "x0." + sorting.column();
        }

        private Object value(Cursor cursor) {
            return Operand.of(sorting.type(), String.valueOf(cursor.value()), sorting.envelope());
        }

        private String byId() {
            return idsGrow ? "x0.id" : "x0.id DESC";
        }

        private String byValue() {
            return column() + (upwards ? "" : " DESC") + (sorting.unique() ? "" : ", " + byId());
        }

        /** Backwards among equal values no index has the order, so none is asked for. */
        private @Nullable String index() {
            return idsGrow || sorting.unique() ? (upwards ? sorting.up() : sorting.down()) : null;
        }

        Stretch unique(@Nullable Cursor cursor) {
            Sql bound =
                    cursor == null
                            ? Sql.TRUE
                            : Sql.of(column() + (upwards ? " > ?" : " < ?"), value(cursor));
            return new Stretch(bound, byValue(), index());
        }

        Stretch filled() {
            return new Stretch(Sql.of(column() + " IS NOT NULL"), byValue(), index());
        }

        Stretch beyond(Cursor cursor) {
            return new Stretch(
                    Sql.of(column() + (upwards ? " > ?" : " < ?"), value(cursor)),
                    byValue(),
                    index());
        }

        Stretch ties(Cursor cursor) {
            return new Stretch(
                    Sql.of(column() + " = ? AND ", value(cursor)).then("", besideId(cursor)),
                    byId(),
                    sorting.up());
        }

        Stretch empty(@Nullable Cursor cursor) {
            Sql none = Sql.of(column() + " IS NULL");
            return new Stretch(
                    cursor == null ? none : none.and(besideId(cursor)), byId(), sorting.up());
        }

        private Sql besideId(Cursor cursor) {
            return Sql.of(idsGrow ? "x0.id > ?" : "x0.id < ?", cursor.id().text());
        }
    }
}

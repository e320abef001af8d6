package org.linli.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The end of a period. The day counts until 24:00 unless a time is given.
 *
 * @param time the minute at which a period of hours ends; null for periods of days
 * @param provisional it rests on a year whose holidays are not published yet: the day may move
 *     once, or the reminder before a period of days that never moves
 */
public record Due(LocalDate day, @Nullable LocalTime time, boolean provisional) {}

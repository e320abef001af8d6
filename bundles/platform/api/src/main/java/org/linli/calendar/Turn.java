package org.linli.calendar;

import java.time.LocalDate;

/**
 * A time in which the windows of one rhythm are asked for: from a day until the next turn begins.
 *
 * @param windows those that there would be if no other rhythm had its turn
 */
public record Turn(LocalDate from, WindowSeries windows) {}

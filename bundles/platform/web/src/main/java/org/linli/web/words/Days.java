package org.linli.web.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.linli.station.Station;

/** Days and times as pages write them: 2026-03-05 in tables, 3月5日（周四） in sentences. */
public final class Days {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    // Written out: the station's runtime is built without the locale data of other languages.
    private static final String WEEKDAYS = "一二三四五六日";

    private final Say say;
    private final LocalDate today;

    public Days(Say say, LocalDate today) {
        this.say = say;
        this.today = today;
    }

    public LocalDate today() {
        return today;
    }

    public static String minute(LocalDateTime time) {
        return MINUTE.format(time);
    }

    public static String minute(Instant time) {
        return MINUTE.format(time.atZone(Station.ZONE));
    }

    public static String clock(Instant time) {
        return CLOCK.format(time.atZone(Station.ZONE));
    }

    public static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    public static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, Station.ZONE);
    }

    /** 3月5日; with its year where that is not this one. */
    public String day(LocalDate day) {
        boolean thisYear = day.getYear() == today.getYear();
        if (say.english()) {
            String short_ = day.getDayOfMonth() + " " + month(day);
            return thisYear ? short_ : short_ + " " + day.getYear();
        }
        String short_ = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        return thisYear ? short_ : day.getYear() + "年" + short_;
    }

    /** 3月5日（周四）. */
    public String dayOfWeek(LocalDate day) {
        return say.english()
                ? day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                        + " "
                        + day(day)
                : day(day) + "（周" + WEEKDAYS.charAt(day.getDayOfWeek().ordinal()) + "）";
    }

    /** 09:12 today, otherwise with its day. */
    public String moment(Instant time) {
        LocalDate day = of(time);
        return day.equals(today) ? clock(time) : day(day) + " " + clock(time);
    }

    public long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(today, day);
    }

    private String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}

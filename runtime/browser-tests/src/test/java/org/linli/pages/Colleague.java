package org.linli.pages;

import java.util.List;
import java.util.Locale;

/** Who works at the station of the tests. */
enum Colleague {
    /** Beat officer of segment 9, who also clerks and sits in the justice and drug offices. */
    OFFICER("--roles=BO,RC,JS,DW", "--segments=09", "--name=示范民警"),
    /** The second pair of eyes. */
    CLERK("--roles=RC", "--name=示范内勤"),
    ASSISTANT("--roles=AA", "--segments=09", "--name=示范协管员"),
    LEADER("--roles=SL", "--name=示范所长"),
    /** Works on the files of minors. */
    JUVENILE("--roles=BO,YO", "--name=示范未保民警"),
    /** Another one, who asked for nothing. */
    DEPUTY("--roles=BO,YO", "--name=示范未保二警"),
    /** Works on the files of minors of one segment. */
    SEGMENT_JUVENILE("--roles=BO,YO", "--segments=09", "--name=示范段内未保民警"),
    /** Sits in the justice office, clerks, and works with minors. */
    JUSTICE_YOUTH("--roles=RC,JS,YO", "--name=示范未保司法员"),
    /** Sees figures of the station, and no more. */
    DISTRICT("--roles=DS", "--name=示范区局主管"),
    ADMIN("--roles=IT", "--name=示范管理员"),
    AUDITOR("--roles=AU", "--name=示范审计员"),
    /** Beat officer of another segment. */
    NEIGHBOUR("--roles=BO", "--segments=03", "--name=示范邻段民警"),
    /** Comes with a one-time link and chooses a password. */
    NEWCOMER("--roles=BO", "--segments=03", "--name=示范新警"),
    /** Does not remember his password. */
    FORGETFUL("--roles=BO", "--segments=03", "--name=示范健忘者");

    private final List<String> options;

    Colleague(String... options) {
        this.options = List.of(options);
    }

    String account() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String password() {
        return "fifteen lanterns at dusk";
    }

    List<String> options() {
        return options;
    }
}

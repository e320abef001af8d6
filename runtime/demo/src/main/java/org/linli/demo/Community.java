package org.linli.demo;

import java.util.List;

/** The six communities of 邗上街道 that the station polices, with their division codes. */
enum Community {
    FENGZHUANG("冯庄", "321003001001"),
    LANZHUANG("兰庄", "321003001002"),
    WULI("五里", "321003001003"),
    JIAQIAO("贾桥", "321003001004"),
    WENCHANG("文昌", "321003001005"),
    HANSHANG("邗上", "321003001007");

    /** In the order in which segments are numbered. */
    static final List<Community> ALL = List.of(values());

    private final String title;
    private final String code;

    Community(String title, String code) {
        this.title = title;
        this.code = code;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    /** What every address in this community begins with. */
    String address() {
        return "江苏省扬州市邗江区邗上街道" + title + "社区";
    }
}

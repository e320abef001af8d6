package org.linli.pages;

import com.microsoft.playwright.Browser.NewContextOptions;

/** On what a page is looked at. */
enum Look {
    OFFICE(1366, 768, true),
    /** An officer's phone. */
    PHONE(390, 844, true),
    /** A PC whose browser runs no scripts. */
    WITHOUT_SCRIPTS(1366, 768, false);

    private final int width;
    private final int height;
    private final boolean scripts;

    Look(int width, int height, boolean scripts) {
        this.width = width;
        this.height = height;
        this.scripts = scripts;
    }

    NewContextOptions options(String address) {
        return new NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setJavaScriptEnabled(scripts)
                .setHasTouch(this == PHONE)
                .setIsMobile(this == PHONE);
    }
}

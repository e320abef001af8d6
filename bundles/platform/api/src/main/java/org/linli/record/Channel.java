package org.linli.record;

/** The way by which a record reached the station. */
public enum Channel {
    COUNTER,
    VISIT,
    KIOSK,
    PHONE,
    IMPORT,
    SYSTEM
}

package org.linli.store;

/** The store cannot be read or written now; nothing was changed and the call may be repeated. */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

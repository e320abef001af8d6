package org.linli.control;

import org.osgi.annotation.versioning.ConsumerType;

/** One command of {@code linli}, answered by the running node. */
@ConsumerType
public interface Command {

    /** Its word on the command line. */
    String name();

    /**
     * Does it.
     *
     * @return 0 done, 1 refused or failed, 2 wrong use
     * @throws org.linli.refusal.Refusal told to the user in his language
     */
    int run(Request request, Console console);
}

package org.linli.function;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told when a function begins or ends to work; those already working are told first. */
@ConsumerType
public interface FunctionObserver {
    /** Its tables stand, its records can be read and written. */
    void enabled(FunctionModel function);

    void disabled(FunctionModel function);
}

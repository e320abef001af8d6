package org.linli.function;

import org.osgi.annotation.versioning.ConsumerType;

/** One policing function: what a vendor implements and offers as a service. */
@ConsumerType
public interface Function {

    /** Short name, as in {@code linli functions enable NAME}: lower case with hyphens. */
    String name();

    /** Says what is kept, how it moves, what is owed and counted. Called once, before any use. */
    void define(FunctionDefinition function);
}

/** A node that is killed in mid-write, and started again. */
package org.linli.store.crash;

/** A small made-up function for the tests: books lent to readers, with every kind of field. */
package org.linli.web.library;

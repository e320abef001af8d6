package org.linli.demo;

/**
 * A minor of the register, with a parent of the same household.
 *
 * @param guardian the head of the household, whose child it is
 */
record Minor(Resident child, Resident guardian) {}

/**
 * What every engine has to pass, and a small station to try it with: quarters, residents, matters
 * about residents, visits in a matter.
 */
package org.linli.store.contract;

/**
 * The platform's services as small classes in memory: enough to draw every page, and nothing more.
 */
package org.linli.web.standin;

/** Another made-up function, which knows things about readers that not everybody may see. */
package org.linli.web.club;

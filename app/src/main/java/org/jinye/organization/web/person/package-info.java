/** Pages of people and absences. */
@NullMarked
package org.jinye.organization.web.person;

import org.jspecify.annotations.NullMarked;

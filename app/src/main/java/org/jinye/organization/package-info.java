/**
 * Who works where: units (bureaus from province to county), accounts and their roles.
 *
 * <p>Other modules ask {@link org.jinye.organization.Organization} for units and names. Accounts
 * are what people sign in with; what they see follows from the unit's code.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.jinye.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

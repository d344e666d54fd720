/**
 * The register of retailers (零售户): who they are, where, and how they are supplied.
 *
 * <p>{@link org.jinye.retailers.Retailers} finds and keeps them within the asker's scope. A page
 * shows one retailer; other modules contribute sections to it.
 */
@ApplicationModule(allowedDependencies = {"platform", "organization", "evidence"})
@NullMarked
package org.jinye.retailers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

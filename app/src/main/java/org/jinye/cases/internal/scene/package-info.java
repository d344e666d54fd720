/** Records of the scene: kept from devices, merged by field, and carried into cases. */
@NullMarked
package org.jinye.cases.internal.scene;

import org.jspecify.annotations.NullMarked;

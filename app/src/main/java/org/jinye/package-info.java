@org.jspecify.annotations.NullMarked
package org.jinye;

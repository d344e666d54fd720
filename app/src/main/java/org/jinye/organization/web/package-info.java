@NullMarked
package org.jinye.organization.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.jinye.releases.web;

import org.jspecify.annotations.NullMarked;

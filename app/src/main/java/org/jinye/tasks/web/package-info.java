@NullMarked
package org.jinye.tasks.web;

import org.jspecify.annotations.NullMarked;

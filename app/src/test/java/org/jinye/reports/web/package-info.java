@NullMarked
package org.jinye.reports.web;

import org.jspecify.annotations.NullMarked;

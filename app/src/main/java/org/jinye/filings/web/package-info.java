@NullMarked
package org.jinye.filings.web;

import org.jspecify.annotations.NullMarked;

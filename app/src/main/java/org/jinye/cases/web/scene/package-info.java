/** 现场办案: the page for the telephone, which works without a network, and the records it sent. */
@NullMarked
package org.jinye.cases.web.scene;

import org.jspecify.annotations.NullMarked;

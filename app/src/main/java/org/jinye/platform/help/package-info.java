/**
 * The user guide, written in Markdown under docs/guide, shown beside the pages that it explains.
 */
@NullMarked
package org.jinye.platform.help;

import org.jspecify.annotations.NullMarked;

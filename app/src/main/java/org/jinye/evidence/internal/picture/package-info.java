/** What can be seen of files: camera's notes, legibility, scaled pictures, pages of a PDF. */
@NullMarked
package org.jinye.evidence.internal.picture;

import org.jspecify.annotations.NullMarked;

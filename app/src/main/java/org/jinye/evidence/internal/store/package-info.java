/** Where the contents of attachments lie: a path, or a store that speaks S3. */
@NullMarked
package org.jinye.evidence.internal.store;

import org.jspecify.annotations.NullMarked;

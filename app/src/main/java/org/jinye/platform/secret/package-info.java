/**
 * Sensitive fields: sealed with SM4 at rest, found by a keyed digest, masked on pages, shown in
 * clear text on a click that is recorded with its reason.
 *
 * <p>A module stores three columns: {@code telephone_sealed bytea} ({@link
 * org.jinye.platform.secret.Secrets#seal}), {@code telephone_masked text} ({@link
 * org.jinye.platform.secret.Mask}), {@code telephone_index text} ({@link
 * org.jinye.platform.secret.Secrets#index}), and contributes a {@link
 * org.jinye.platform.secret.SensitiveField} bean.
 */
@NullMarked
package org.jinye.platform.secret;

import org.jspecify.annotations.NullMarked;

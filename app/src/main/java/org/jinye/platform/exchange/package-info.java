/**
 * Taking over what a table says, after a look at what it would do: {@link
 * org.jinye.platform.exchange.SentFiles} keeps what was sent, a module's own class fills a {@link
 * org.jinye.platform.exchange.Comparison}, the template {@code exchange/dryrun} shows it.
 */
@NullMarked
package org.jinye.platform.exchange;

import org.jspecify.annotations.NullMarked;

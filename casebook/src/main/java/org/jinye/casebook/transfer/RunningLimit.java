package org.jinye.casebook.transfer;

import java.time.LocalDateTime;

/**
 * A limit that runs, by its code in {@code limits.yaml}.
 *
 * @param since the moment from which it runs
 */
public record RunningLimit(String code, LocalDateTime since) {}

package org.jinye.platform.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * {@code jinye.monitoring.*}.
 *
 * @param addresses from which the measurements may be read without anything else; CIDR
 * @param token with which they may be read from anywhere; empty = none
 * @param leastDisk below it a node says that it is not ready
 */
@ConfigurationProperties("jinye.monitoring")
record MonitoringSettings(List<String> addresses, @Nullable String token, DataSize leastDisk) {}

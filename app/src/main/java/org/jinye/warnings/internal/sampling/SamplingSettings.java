package org.jinye.warnings.internal.sampling;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code jinye.sampling.*}
 *
 * @param share of what was waved through in a month that is looked at again
 * @param least and at least so many of each county
 */
@ConfigurationProperties("jinye.sampling")
public record SamplingSettings(double share, int least) {

  public SamplingSettings {
    if (share <= 0 || share > 1 || least < 1) {
      throw new IllegalArgumentException("jinye.sampling.share 应在 0 到 1 之间，least 应不小于 1。");
    }
  }
}

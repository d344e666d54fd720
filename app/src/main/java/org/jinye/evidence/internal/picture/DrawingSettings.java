package org.jinye.evidence.internal.picture;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * {@code jinye.attachments.preview.*}.
 *
 * @param patience how long one picture or page may take, waiting for a free process included
 * @param memory heap of each process that draws
 */
@ConfigurationProperties("jinye.attachments.preview")
public record DrawingSettings(Duration patience, DataSize memory) {

  private static final DataSize LEAST = DataSize.ofMegabytes(64);

  public DrawingSettings {
    if (patience.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "jinye.attachments.preview.patience 至少 1s，现在是 " + patience);
    }
    if (memory.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("jinye.attachments.preview.memory 至少 64MB，现在是 " + memory);
    }
  }
}

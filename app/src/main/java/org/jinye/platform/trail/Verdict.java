package org.jinye.platform.trail;

import org.jspecify.annotations.Nullable;

/**
 * What a verification came to.
 *
 * @param entries that agree with their seals, up to the first finding
 * @param unsealed entries that no seal covers yet
 * @param newest chained digest of the newest seal; empty when there is none
 * @param finding null = everything is as it was sealed
 */
record Verdict(long entries, long seals, long unsealed, String newest, @Nullable Finding finding) {

  /** For a reader. */
  String sentence() {
    return finding == null
        ? "核验完毕：%,d 条痕迹、%,d 个封印全部完好；另有 %,d 条刚产生、尚未封印。".formatted(entries, seals, unsealed)
        : finding.sentence();
  }
}

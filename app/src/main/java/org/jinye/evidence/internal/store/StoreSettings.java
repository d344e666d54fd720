package org.jinye.evidence.internal.store;

import java.net.URI;
import org.jinye.platform.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code jinye.attachments}, the part about where contents lie.
 *
 * @param store path or s3
 * @param path folder of the files; without one, attachments/ of the data folder
 */
@ConfigurationProperties("jinye.attachments")
record StoreSettings(String store, @Nullable String path, @Nullable S3 s3) {

  /**
   * A store that speaks S3.
   *
   * @param endpoint its address; without one, Amazon's of the region
   */
  record S3(
      @Nullable URI endpoint, String bucket, String region, String accessKey, String secretKey) {

    @Override
    public String toString() {
      return "S3[endpoint=" + endpoint + ", bucket=" + bucket + "]";
    }
  }

  boolean isS3() {
    return switch (store) {
      case "path" -> false;
      case "s3" -> true;
      default ->
          throw StartRefused.because(
              "配置 jinye.attachments.store 只能是 path（目录）或 s3，现在是“" + store + "”。");
    };
  }

  S3 bucket() {
    if (s3 == null || s3.bucket().isBlank() || s3.accessKey().isBlank()) {
      throw StartRefused.because(
          "附件存储设为 s3 时，要配置 jinye.attachments.s3 的 endpoint、bucket、region、access-key、secret-key。");
    }
    return s3;
  }
}

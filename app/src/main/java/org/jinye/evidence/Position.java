package org.jinye.evidence;

import java.math.BigDecimal;

/**
 * Where a picture was taken or a paper was made: degrees of WGS 84.
 *
 * @param source who says so
 */
public record Position(BigDecimal longitude, BigDecimal latitude, Source source) {

  /** Where a position comes from. */
  public enum Source {
    TYPED("手工填写"),
    PHOTO("照片自带"),
    BROWSER("浏览器定位");

    private final String title;

    Source(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** {@code 117.283042，31.861190（照片自带）}. */
  public String words() {
    return longitude.toPlainString() + "，" + latitude.toPlainString() + "（" + source.title() + "）";
  }
}

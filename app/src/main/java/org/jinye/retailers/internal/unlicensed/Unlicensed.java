package org.jinye.retailers.internal.unlicensed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A household that trades without a licence.
 *
 * @param licensedAs the file it got when it was licensed
 * @param deeds how often something was done about it
 * @param lastOn when that was last
 */
public record Unlicensed(
    String retailerId,
    String unitCode,
    String name,
    String address,
    LocalDate since,
    String foundHow,
    State state,
    @Nullable String licensedAs,
    int deeds,
    @Nullable LocalDate lastOn) {

  /** Where it stands. */
  public enum State {
    OPEN("无证经营中"),
    LICENSED("已办证"),
    ENDED("已停止经营");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public String url() {
    return "/retailers/" + UriUtils.encodePathSegment(retailerId, UTF_8);
  }
}

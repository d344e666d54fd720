package org.jinye.organization.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jinye.platform.web.OpenSession;

/**
 * One's own open sessions.
 *
 * @param current key of the one that looks
 */
public record SessionsPage(List<OpenSession> sessions, String current, ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Map<String, String> SYSTEMS =
      Map.of("Windows", "视窗电脑", "Mac OS X", "苹果电脑", "Linux", "其他电脑");

  public String minute(Instant time) {
    return MINUTE.format(time.atZone(zone));
  }

  public boolean isCurrent(OpenSession session) {
    return session.key().equals(current);
  }

  /** What kind of machine, as far as its browser says. */
  public String machine(OpenSession session) {
    String browser = session.opening().browser();
    if (browser.contains("Android")) {
      return "安卓手机或平板";
    }
    if (browser.contains("iPhone") || browser.contains("iPad")) {
      return "苹果手机或平板";
    }
    return SYSTEMS.entrySet().stream()
        .filter(system -> browser.contains(system.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("其他设备");
  }
}

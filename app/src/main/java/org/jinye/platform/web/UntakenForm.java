package org.jinye.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A form that came without a sign-in, or from a page that is out of date.
 *
 * @param signedIn whether somebody is signed in: then only the page is out of date
 * @param typed what the person typed, for copying
 */
public record UntakenForm(boolean signedIn, boolean withFile, List<Typed> typed) {

  /** Fields that a page fills in by itself. */
  private static final Set<String> OURS = Set.of("_csrf", "step", "warning", "version", "content");

  /** What a list of choices sends: a code, which tells a reader nothing. */
  private static final String CODE = "[A-Za-z][A-Za-z0-9_.:-]*";

  /**
   * Reads what was typed; of a form with a file nothing, because that would mean to take in the
   * file of somebody who is not signed in.
   */
  static UntakenForm of(HttpServletRequest request, boolean signedIn) {
    if (UploadLimits.isUpload(request) && !signedIn) {
      return new UntakenForm(false, true, List.of());
    }
    List<Typed> typed = new ArrayList<>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          for (String value : values) {
            if (isTyped(name, value)) {
              typed.add(new Typed(typed.size() + 1, value));
            }
          }
        });
    return new UntakenForm(signedIn, UploadLimits.isUpload(request), List.copyOf(typed));
  }

  ProblemText text() {
    return signedIn
        ? new ProblemText("没有提交：页面已过期", "这个页面打开后您重新登录过，这一步没有办理。请重新打开页面再提交一次。")
        : new ProblemText("没有提交：登录已失效", "太久没有操作或已在别处退出，这一步没有办理。请登录后再提交一次。");
  }

  private static boolean isTyped(String name, String value) {
    return !OURS.contains(name)
        && !name.toLowerCase(Locale.ROOT).contains("password")
        && !value.isBlank()
        && !value.matches(CODE);
  }

  /** One text that was typed. */
  public record Typed(int number, String value) {

    public int rows() {
      return Math.clamp(value.lines().count() + value.length() / 60, 1, 12);
    }
  }
}

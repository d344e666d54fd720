package org.jinye.organization.internal.token;

import java.util.Arrays;
import java.util.Optional;

/** What a token may be used for; the rows are those of its owner. */
public enum TokenScope {
  READ("读取：列表和导出"),
  IMPORT("上传：导入文件");

  private final String title;

  TokenScope(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** What an address is for; empty when no token opens it. */
  static Optional<TokenScope> of(String method, String path) {
    if (path.equals("/api/imports") || path.startsWith("/api/imports/")) {
      return Optional.of(IMPORT);
    }
    boolean reads =
        path.startsWith("/api/") || path.endsWith("/export.xlsx") || path.endsWith("/export");
    return method.equals("GET") && reads ? Optional.of(READ) : Optional.empty();
  }

  static Optional<TokenScope> named(String name) {
    return Arrays.stream(values()).filter(known -> known.name().equals(name)).findFirst();
  }
}

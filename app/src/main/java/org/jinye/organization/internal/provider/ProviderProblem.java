package org.jinye.organization.internal.provider;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody who came by the provider is not in, as the sign-in page tells him. */
public enum ProviderProblem {
  NO_ACCOUNT("统一认证已通过，但本系统里没有对应的账号。请找系统管理员开通。"),
  LOCKED("统一认证已通过，但您在本系统的账号已停用。请找系统管理员。"),
  REFUSED("统一认证没有通过，或等待得太久。请再点一次“统一认证登录”。"),
  DOWN("统一认证服务现在连不上。请稍后再试，或用本系统的用户名和密码登录。");

  private final String message;

  ProviderProblem(String message) {
    this.message = message;
  }

  public String message() {
    return message;
  }

  /** The one with this code; empty for any other text. */
  public static Optional<ProviderProblem> of(String code) {
    return Arrays.stream(values()).filter(known -> known.name().equals(code)).findFirst();
  }

  String page() {
    return "/login?provider=" + name();
  }
}

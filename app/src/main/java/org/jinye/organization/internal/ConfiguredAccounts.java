package org.jinye.organization.internal;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jinye.organization.FirstPassword;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.organization.internal.password.PasswordProblem;
import org.jinye.organization.internal.password.PasswordRules;
import org.jinye.platform.StartRefused;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * The accounts that the configuration names ({@code jinye.accounts[0].username} and so on) are made
 * at the start when they are missing. Outside demo mode the system refuses to serve without any
 * account, with a weak password, or with demo accounts left in the database.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConfiguredAccounts.Settings.class)
class ConfiguredAccounts implements InitializingBean {

  private final Settings settings;
  private final Organization organization;
  private final boolean demo;
  private final boolean serving;

  ConfiguredAccounts(
      Settings settings,
      Organization organization,
      @Value("${jinye.demo}") boolean demo,
      @Value("${jinye.mode}") String mode) {
    this.settings = settings;
    this.organization = organization;
    this.demo = demo;
    this.serving = "serve".equals(mode);
  }

  /** One configured account; the unit is a division code, empty for the whole nation. */
  record Entry(String username, String password, String name, Role role, @Nullable String unit) {

    @Override
    public String toString() {
      return username;
    }
  }

  /** {@code jinye.accounts}. */
  @ConfigurationProperties("jinye")
  record Settings(@Nullable List<Entry> accounts) {}

  @Override
  public void afterPropertiesSet() {
    Scope.system("启动").run(this::prepare);
  }

  private void prepare() {
    if (settings.accounts() != null) {
      settings.accounts().forEach(this::ensure);
    }
    if (!serving || demo) {
      return;
    }
    if (organization.hasDemoAccounts()) {
      throw StartRefused.because("数据库里有演示账号（公开的默认密码），不能以正式模式启动；请换一个数据目录或数据库。");
    }
    if (!organization.hasAccounts()) {
      throw StartRefused.because(
          "正式模式下还没有任何账号。请用配置 jinye.accounts 给出第一批账号（见 docs/operations.md），再启动。");
    }
  }

  private void ensure(Entry entry) {
    String problems =
        PasswordRules.problems(entry.password(), entry.username(), entry.name()).stream()
            .map(PasswordProblem::message)
            .collect(joining());
    if (!problems.isEmpty()) {
      throw StartRefused.because("账号 " + entry.username() + " 的密码太弱：" + problems);
    }
    organization.ensureAccount(
        new NewAccount(
            entry.username(),
            entry.password(),
            entry.name(),
            entry.role(),
            entry.unit() == null ? "" : entry.unit(),
            FirstPassword.TEMPORARY));
  }
}

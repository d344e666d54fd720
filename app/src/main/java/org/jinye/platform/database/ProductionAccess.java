package org.jinye.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import org.jinye.platform.StartRefused;

/**
 * What the access to an external database must be like beyond demo mode. The rights of the
 * application's role matter most: a role that passes row-level security makes every scope void.
 */
final class ProductionAccess {

  private static final int SHORTEST = 12;

  /** As they stand in guides, images and examples. */
  private static final Set<String> PUBLISHED =
      Set.of(
          "postgrespassword",
          "mysecretpassword",
          "passwordpassword",
          "123456789012",
          "1234567890123456",
          "changemechangeme",
          "change-me-please",
          "administrator",
          "jinye-password",
          "jinye-demo-password");

  private static final String RIGHTS =
      """
      select rolsuper or rolbypassrls or rolcreaterole as passes,
             exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relowner = r.oid and n.nspname = 'platform') as owns
      from pg_roles r where rolname = current_user
      """;

  private ProductionAccess() {}

  /** Refuses roles and passwords that are shared, short, published, or made of the role's name. */
  static void checkLogins(DatabaseAccess access) {
    DatabaseAccess.Login owner = access.owner();
    DatabaseAccess.Login application = access.application();
    if (owner.user().equals(application.user())) {
      throw StartRefused.because(
          "jinye.database.owner-user 与 application-user 不能是同一个角色：应用的角色不能拥有任何表。");
    }
    check("owner-password", owner);
    check("application-password", application);
    if (owner.password().equals(application.password())) {
      throw StartRefused.because(
          "jinye.database.owner-password 与 application-password 不能相同，请各设一个密码。");
    }
  }

  private static void check(String name, DatabaseAccess.Login login) {
    String password = login.password();
    String lower = password.toLowerCase(Locale.ROOT);
    if (password.length() < SHORTEST) {
      throw StartRefused.because("jinye.database." + name + " 太短，正式模式下至少要 " + SHORTEST + " 个字符。");
    }
    boolean isName = lower.contains(login.user().toLowerCase(Locale.ROOT));
    boolean isPoor = password.codePoints().distinct().count() < SHORTEST / 2;
    if (isName || isPoor || PUBLISHED.contains(lower)) {
      throw StartRefused.because("jinye.database." + name + " 是默认的或容易猜到的密码，正式模式下请换成随机的密码。");
    }
  }

  /** Refuses an application's role that could pass row-level security or change the tables. */
  static void checkRights(DatabaseAccess access) {
    try (Connection connection =
            DriverManager.getConnection(
                access.url(), access.application().user(), access.application().password());
        Statement statement = connection.createStatement();
        ResultSet rights = statement.executeQuery(RIGHTS)) {
      if (!rights.next() || rights.getBoolean("passes") || rights.getBoolean("owns")) {
        throw StartRefused.because(
            "数据库角色 "
                + access.application().user()
                + " 的权限过大（超级用户、可绕过行级安全、可建角色，或拥有表）。请按 docs/operations.md 另建应用的角色。");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot look at the application's role", e);
    }
  }
}

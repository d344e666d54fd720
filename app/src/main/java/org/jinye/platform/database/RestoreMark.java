package org.jinye.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jinye.platform.StartRefused;

/** An empty schema that stands in a database while a backup is being restored into it. */
public final class RestoreMark {

  public static final String SCHEMA = "jinye_restoring";

  private RestoreMark() {}

  public static boolean stands(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select from pg_namespace where nspname = '" + SCHEMA + "'")) {
      return row.next();
    }
  }

  /** Nobody works on half a copy. */
  static void refuse(Statement statement) throws SQLException {
    if (stands(statement)) {
      throw StartRefused.because("这个数据库里的恢复没有完成，不能使用。请再运行一次 jinye restore，它会从头恢复。");
    }
  }
}

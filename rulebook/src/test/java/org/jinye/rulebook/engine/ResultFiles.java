package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a run's files as text, every column. */
final class ResultFiles {
  private ResultFiles() {}

  static List<String> findings(Evaluation evaluation) throws SQLException {
    return rows("select * from " + file(evaluation.findings()) + " order by finding_key");
  }

  static List<String> findingsOfWeek(Evaluation evaluation, int week) throws SQLException {
    return rows(
        "select * from %s where week_no = %d order by finding_key"
            .formatted(file(evaluation.findings()), week));
  }

  static List<String> baseline(Evaluation evaluation) throws SQLException {
    return rows("select * from " + file(evaluation.baseline()) + " order by all");
  }

  static List<String> baselineOfWeek(Evaluation evaluation, int week) throws SQLException {
    return rows(
        "select b.* from %s b where finding_key in (select finding_key from %s where week_no = %d) order by all"
            .formatted(file(evaluation.baseline()), file(evaluation.findings()), week));
  }

  static List<String> rows(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.append(result.getObject(column)).append(", ");
        }
        rows.add(row.toString());
      }
      return rows;
    }
  }

  private static String file(Path path) {
    return Session.quoted(path.toString());
  }
}

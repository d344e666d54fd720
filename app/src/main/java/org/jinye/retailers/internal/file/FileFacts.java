package org.jinye.retailers.internal.file;

import java.util.Optional;
import org.jinye.retailers.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a file says about its subject beside what imports bring. */
@Repository
public class FileFacts {

  private static final String FIND =
      """
      select kind, credit_code, merged_into from retailers.retailer where retailer_id = :id
      """;

  private final JdbcClient database;

  FileFacts(JdbcClient database) {
    this.database = database;
  }

  /**
   * The facts.
   *
   * @param mergedInto the file that this one went into
   */
  public record Facts(SubjectKind kind, @Nullable String creditCode, @Nullable String mergedInto) {}

  public Optional<Facts> find(String retailerId) {
    return database.sql(FIND).param("id", retailerId).query(Facts.class).optional();
  }
}

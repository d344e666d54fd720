package org.jinye.retailers.internal.file;

import java.util.List;
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
      select kind, credit_code, group_id, merged_into from retailers.retailer where retailer_id = :id
      """;
  private static final String MEMBERS =
      """
      select retailer_id, name from retailers.retailer
      where group_id = :id and merged_into is null order by retailer_id
      """;

  private final JdbcClient database;

  FileFacts(JdbcClient database) {
    this.database = database;
  }

  /**
   * The facts.
   *
   * @param groupId the self-discipline group it belongs to
   * @param mergedInto the file that this one went into
   */
  public record Facts(
      SubjectKind kind,
      @Nullable String creditCode,
      @Nullable String groupId,
      @Nullable String mergedInto) {}

  /** A shop of a group. */
  public record Member(String retailerId, String name) {}

  public Optional<Facts> find(String retailerId) {
    return database.sql(FIND).param("id", retailerId).query(Facts.class).optional();
  }

  public List<Member> listMembers(String groupId) {
    return database.sql(MEMBERS).param("id", groupId).query(Member.class).list();
  }
}

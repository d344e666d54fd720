package org.jinye.organization.internal.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps tokens by their digests. */
@Repository
class TokenStore {

  private static final String ROW =
      """
      select t.id, t.account_id, a.username, t.name, t.scope, t.hint, t.created_at, t.expires_at,
             t.last_used_at, t.last_address, t.revoked_at, t.revoked_by
      from organization.api_token t
      join organization.account a on a.id = t.account_id
      """;
  private static final String ADD =
      """
      insert into organization.api_token
        (account_id, name, scope, hint, digest, created_at, expires_at)
      values (:account, :name, :scope, :hint, :digest, :at, :expires)
      """;
  private static final String REVOKE =
      """
      update organization.api_token set revoked_at = :at, revoked_by = :by
      where id = :id and account_id = :account and revoked_at is null
      """;
  private static final String USED =
      """
      update organization.api_token set last_used_at = :at, last_address = :address where id = :id
      """;

  private final JdbcClient database;

  TokenStore(JdbcClient database) {
    this.database = database;
  }

  void add(long accountId, NewToken token, TokenText text, Instant at, Instant expires) {
    database
        .sql(ADD)
        .param("account", accountId)
        .param("name", token.name())
        .param("scope", token.scope())
        .param("hint", text.hint())
        .param("digest", text.digest())
        .param("at", Timestamp.from(at))
        .param("expires", Timestamp.from(expires))
        .update();
  }

  Optional<TokenRow> find(TokenText text) {
    return database
        .sql(ROW + " where t.digest = :digest")
        .param("digest", text.digest())
        .query(TokenStore::row)
        .optional();
  }

  /** The newest first. */
  List<TokenRow> list(long accountId) {
    return database
        .sql(ROW + " where t.account_id = :account order by t.id desc")
        .param("account", accountId)
        .query(TokenStore::row)
        .list();
  }

  boolean revoke(long accountId, long id, String by, Instant at) {
    return database
            .sql(REVOKE)
            .param("account", accountId)
            .param("id", id)
            .param("by", by)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  void used(long id, String address, Instant at) {
    database
        .sql(USED)
        .param("id", id)
        .param("address", address)
        .param("at", Timestamp.from(at))
        .update();
  }

  private static TokenRow row(ResultSet row, int number) throws SQLException {
    return new TokenRow(
        row.getLong("id"),
        row.getLong("account_id"),
        row.getString("username"),
        row.getString("name"),
        TokenScope.valueOf(row.getString("scope")),
        row.getString("hint"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        instant(row.getTimestamp("last_used_at")),
        row.getString("last_address"),
        instant(row.getTimestamp("revoked_at")),
        row.getString("revoked_by"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}

package org.jinye.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.Bureau;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What papers say of the bureau that handles a case. */
@Repository
public class BureauStore {

  private static final String FIND =
      "select review_body, court, pay_at, version from cases.bureau where unit_code = :unit";
  private static final String LIST =
      "select unit_code, review_body, court, pay_at, version from cases.bureau";
  private static final String SET =
      """
      insert into cases.bureau (unit_code, review_body, court, pay_at)
      values (:unit, :review, :court, :pay)
      on conflict (unit_code) do update
      set review_body = excluded.review_body, court = excluded.court, pay_at = excluded.pay_at,
          version = cases.bureau.version + 1
      where cases.bureau.version = :version
      """;

  private final JdbcClient database;
  private final Organization organization;

  BureauStore(JdbcClient database, Organization organization) {
    this.database = database;
    this.organization = organization;
  }

  /**
   * To whom a party turns, and where fines are paid.
   *
   * @param version 0 = nothing set yet
   */
  public record Remedies(String reviewBody, String court, String payAt, int version) {

    public static final Remedies NONE = new Remedies("", "", "", 0);
  }

  /** The bureau that the unit is or belongs to. */
  public Bureau of(String unit) {
    String code = Unit.bureauOf(unit);
    Optional<Unit> bureau = organization.findUnit(code);
    Remedies remedies = remedies(code);
    String name = bureau.map(Unit::name).orElseGet(() -> organization.unitName(code));
    return new Bureau(
        code,
        name,
        bureau.map(Unit::shortName).filter(words -> !words.isEmpty()).orElse(name),
        bureau.map(Unit::address).orElse(""),
        remedies.reviewBody(),
        remedies.court(),
        remedies.payAt());
  }

  public Remedies remedies(String bureau) {
    return database
        .sql(FIND)
        .param("unit", bureau)
        .query((row, _) -> read(row))
        .optional()
        .orElse(Remedies.NONE);
  }

  /** All that are set in sight, by the code of the bureau. */
  public Map<String, Remedies> list() {
    Map<String, Remedies> all = new HashMap<>();
    database
        .sql(LIST)
        .query(row -> {
          all.put(row.getString("unit_code"), read(row));
        });
    return all;
  }

  private static Remedies read(ResultSet row) throws SQLException {
    return new Remedies(
        row.getString("review_body"),
        row.getString("court"),
        row.getString("pay_at"),
        row.getInt("version"));
  }

  /** False when somebody changed it since. */
  public boolean set(String bureau, Remedies now) {
    return database
            .sql(SET)
            .param("unit", bureau)
            .param("review", now.reviewBody())
            .param("court", now.court())
            .param("pay", now.payAt())
            .param("version", now.version())
            .update()
        == 1;
  }
}

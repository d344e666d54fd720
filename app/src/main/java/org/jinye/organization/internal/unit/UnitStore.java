package org.jinye.organization.internal.unit;

import java.time.LocalDate;
import java.util.Optional;
import org.jinye.organization.internal.Typed;
import org.jinye.platform.trail.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes units; every change is in the trail. */
@Repository
class UnitStore {

  private static final String ADD =
      """
      insert into organization.unit (unit_code, name, short_name, kind, line, address, valid_from)
      values (:code, :name, :shortName, :kind, :line, :address, :from)
      """;
  private static final String CHANGE =
      """
      update organization.unit
      set name = :name, short_name = :shortName, kind = :kind, line = :line, address = :address,
          valid_from = :from, version = version + 1
      where unit_code = :code and version = :version
      """;
  private static final String CLOSE =
      "update organization.unit set valid_to = :day, version = version + 1 where unit_code = :code";
  private static final String IN_THE_WAY =
      """
      select case
        when exists (select from organization.unit u
                     where u.unit_code > :code and u.unit_code < :code || ':'
                       and coalesce(u.valid_to, 'infinity') > :day) then '下级单位'
        when exists (select from organization.post p
                     where p.unit_code = :code and coalesce(p.valid_to, 'infinity') > :day) then '岗位'
        when exists (select from organization.person n
                     where n.unit_code = :code and coalesce(n.left_on, 'infinity') > :day) then '人员'
        when exists (select from organization.account a
                     where a.unit_code = :code and a.enabled) then '在用的账号'
        else '' end
      """;

  private final JdbcClient database;
  private final Why why;

  UnitStore(JdbcClient database, Why why) {
    this.database = database;
    this.why = why;
  }

  void add(UnitDetails details) {
    statement(ADD, details).update();
  }

  /** False when somebody else has changed it since this version. */
  boolean change(String code, int version, UnitDetails details) {
    return statement(CHANGE, details).param("code", code).param("version", version).update() == 1;
  }

  private JdbcClient.StatementSpec statement(String sql, UnitDetails details) {
    return database
        .sql(sql)
        .param("code", details.code())
        .param("name", details.name())
        .param("shortName", details.shortName())
        .param("kind", details.kind())
        .param("line", details.line())
        .param("address", details.address())
        .param("from", Typed.day(details.from()).orElseThrow());
  }

  void close(String code, LocalDate day, String reason) {
    why.say(reason);
    database.sql(CLOSE).param("code", code).param("day", day).update();
  }

  void reopen(String code, String reason) {
    why.say(reason);
    database.sql(CLOSE).param("code", code).param("day", null).update();
  }

  /** What would be left without its unit after the day. */
  Optional<String> inTheWay(String code, LocalDate day) {
    return database
        .sql(IN_THE_WAY)
        .param("code", code)
        .param("day", day)
        .query(String.class)
        .optional()
        .filter(what -> !what.isEmpty());
  }
}

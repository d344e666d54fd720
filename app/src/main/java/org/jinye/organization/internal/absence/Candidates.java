package org.jinye.organization.internal.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People, and accounts without a person, in the asker's scope. */
@Repository
public class Candidates {

  private static final int MOST = 300;
  private static final String SOMEBODY =
      """
      select c.person_id, c.account_id, c.key, c.name, c.unit_code,
             coalesce(u.name, nullif(c.unit_code, ''), '全国') as unit
      from (
        select n.id as person_id, n.account_id, n.staff_number as key, a.username, n.name,
               coalesce(a.unit_code, n.unit_code) as unit_code
        from organization.person n left join organization.account a on a.id = n.account_id
        where n.left_on is null or n.left_on >= :day
        union all
        select null, a.id, a.username, a.username, a.name, a.unit_code
        from organization.account a
        where a.enabled and not exists (select from organization.person n where n.account_id = a.id)
      ) c
      left join organization.unit u on u.unit_code = c.unit_code
      """;
  private static final String BY_KEY = SOMEBODY + " where c.key = :typed or c.username = :typed";
  private static final String BY_NAME = SOMEBODY + " where c.name = :typed order by c.key limit 2";
  private static final String BY_ACCOUNT = SOMEBODY + " where c.account_id = :account";
  private static final String ALL =
      SOMEBODY + " order by c.unit_code, c.name, c.key limit " + (MOST + 1);

  private final JdbcClient database;
  private final Clock clock;

  Candidates(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** By staff number, account or name; several when the name is not enough to tell. */
  List<Candidate> match(String typed) {
    List<Candidate> exact = asked(BY_KEY).param("typed", typed).query(Candidate.class).list();
    return exact.isEmpty()
        ? asked(BY_NAME).param("typed", typed).query(Candidate.class).list()
        : exact;
  }

  public Optional<Candidate> findByAccount(long account) {
    return asked(BY_ACCOUNT).param("account", account).query(Candidate.class).optional();
  }

  /** To choose from; none where there are too many to look through. */
  public List<Candidate> listFew() {
    List<Candidate> all = asked(ALL).query(Candidate.class).list();
    return all.size() > MOST ? List.of() : all;
  }

  private JdbcClient.StatementSpec asked(String query) {
    return database.sql(query).param("day", LocalDate.now(clock));
  }
}

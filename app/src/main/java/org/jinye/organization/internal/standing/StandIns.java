package org.jinye.organization.internal.standing;

import java.time.LocalDate;
import java.util.List;
import org.jinye.organization.StandIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who does whose work on a day. */
@Repository
public class StandIns {

  private static final String STAND_INS =
      """
      select acting.account_id, acting.name, coalesce(away.account_id, 0) as for_account_id,
             away.name as for_name, d.post_id, p.title as post
      from organization.person acting
      cross join lateral organization.duties(acting.id, :day) d
      join organization.person away on away.id = d.in_place_of
      join organization.post p on p.id = d.post_id
      """;
  // Those who could stand in: named in an absence, or B person of a post that the absent one holds.
  private static final String FOR =
      STAND_INS
          + """
           where away.account_id = :account and acting.account_id is not null
             and acting.id in (
               select a.stand_in_id from organization.absence a where a.person_id = away.id
               union all
               select b.person_id from organization.holding b
               join organization.holding h on h.post_id = b.post_id
               where h.person_id = away.id and b.place = 'B')
           order by acting.id, d.post_id
          """;

  private final JdbcClient database;

  StandIns(JdbcClient database) {
    this.database = database;
  }

  /** Who stands in for the account on the day. */
  public List<StandIn> of(long accountId, LocalDate day) {
    return list(FOR, accountId, day);
  }

  private List<StandIn> list(String query, long accountId, LocalDate day) {
    return database
        .sql(query)
        .param("account", accountId)
        .param("day", day)
        .query(StandIn.class)
        .list();
  }
}

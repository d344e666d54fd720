package org.jinye.cases.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.cases.internal.ServiceRow.Standing;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of services: every final paper that goes to a party, whatever case it is of. */
@Repository
public class ServiceQuery {

  private static final Listing<ServiceRow> LIST =
      new Listing<>(
              """
              select f.id, f.file_id, f.unit_code, f.kind, f.number, f.made_on, f.service,
                c.number as case_number, c.party_name, r.id as receipt_id,
                r.fields ->> 'manner' as manner, r.fields ->> 'received_on' as received_on
              """,
              "from cases.paper f",
              """
              join cases.file c on c.id = f.file_id
              left join lateral (
                select q.id, q.fields from cases.paper q
                where q.about_id = f.id and q.kind = 'service_receipt' and q.state = 'ISSUED'
                order by q.id desc limit 1) r on true
              """,
              "order by f.made_on desc, f.id desc",
              new SimplePropertyRowMapper<>(ServiceRow.class))
          .by("f.id");

  private final JdbcClient database;

  ServiceQuery(JdbcClient database) {
    this.database = database;
  }

  public long count(RegisterFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<ServiceRow> page(RegisterFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<ServiceRow> stream(RegisterFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  /** How many stand how; they add up to all. */
  public Map<Standing, Long> standings(RegisterFilter filter) {
    Narrowing narrowing = narrowing(filter.whole());
    Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    database
        .sql(
            "select f.service, count(*) from cases.paper f "
                + narrowing.sql()
                + " group by f.service")
        .params(narrowing.values())
        .query(row -> {
          counts.put(Standing.valueOf(row.getString(1)), row.getLong(2));
        });
    return counts;
  }

  private static Narrowing narrowing(RegisterFilter filter) {
    Narrowing narrowing = RegisterNarrowing.of(filter, "made_on").where("f.service <> ''");
    filter
        .findStanding(Standing.class)
        .ifPresent(standing -> narrowing.where("f.service = :service", "service", standing.name()));
    return narrowing;
  }
}

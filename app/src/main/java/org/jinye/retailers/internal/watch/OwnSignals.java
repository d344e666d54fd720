package org.jinye.retailers.internal.watch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jinye.retailers.WatchSignal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register itself knows that speaks for watching. */
@Configuration(proxyBeanMethods = false)
class OwnSignals {

  private static final String LICENCES =
      """
      select l.retailer_id, count(*) as number
      from retailers.licence_event e join retailers.licence l on l.id = e.licence_id
      where e.happened_on >= :since and e.to_state in ('ANNULLED', 'REVOKED', 'WITHDRAWN')
        and l.retailer_id = coalesce(cast(:retailer as text), l.retailer_id)
      group by l.retailer_id
      """;
  private static final String UNLICENSED =
      """
      select retailers.kept(retailer_id) as retailer_id, count(*) as number
      from retailers.unlicensed_event
      where happened_on >= :since and kind <> 'LICENSED'
        and (cast(:retailer as text) is null
          or retailer_id in (select retailers.numbers(cast(:retailer as text))))
      group by 1
      """;

  private record Counted(
      JdbcClient database, String code, String title, int ordinaryFrom, int keyFrom, String sql)
      implements WatchSignal {

    @Override
    public Map<String, Integer> count(LocalDate since, @Nullable String retailerId) {
      Map<String, Integer> numbers = new HashMap<>();
      database
          .sql(sql)
          .param("since", since)
          .param("retailer", retailerId)
          .query(row -> {
            numbers.put(row.getString("retailer_id"), row.getInt("number"));
          });
      return numbers;
    }
  }

  @Bean
  WatchSignal licenceTaken(JdbcClient database) {
    return new Counted(database, "licence_taken", "近12个月许可证被收回、撤销、吊销", 1, 1, LICENCES);
  }

  @Bean
  WatchSignal unlicensedTrade(JdbcClient database) {
    return new Counted(database, "unlicensed_trade", "近12个月无证经营记录", 1, 2, UNLICENSED);
  }
}

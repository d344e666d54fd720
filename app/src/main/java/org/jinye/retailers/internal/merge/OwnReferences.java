package org.jinye.retailers.internal.merge;

import java.util.List;
import org.jinye.retailers.RetailerReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The register's own rows that go along. What is append-only stays with the file it was said of.
 */
@Configuration(proxyBeanMethods = false)
class OwnReferences {

  private record Rows(JdbcClient database, String code, String move, String moveBack)
      implements RetailerReferences {

    @Override
    public List<String> move(String fromId, String toId) {
      return database.sql(move).param("from", fromId).param("to", toId).query(String.class).list();
    }

    @Override
    public void moveBack(List<String> keys, String toId) {
      if (!keys.isEmpty()) {
        database
            .sql(moveBack)
            .param("keys", keys.stream().map(Long::valueOf).toList())
            .param("to", toId)
            .update();
      }
    }
  }

  @Bean
  RetailerReferences licencesOfRetailer(JdbcClient database) {
    return new Rows(
        database,
        "retailers.licence",
        "update retailers.licence set retailer_id = :to where retailer_id = :from returning id::text",
        "update retailers.licence set retailer_id = :to where id in (:keys)");
  }

  /** Where both are in a group now, the kept file's membership stands. */
  @Bean
  RetailerReferences groupsOfRetailer(JdbcClient database) {
    return new Rows(
        database,
        "retailers.group_member",
        """
        update retailers.group_member m set retailer_id = :to
        where m.retailer_id = :from and (m.left_on is not null or not exists (
          select from retailers.group_member k where k.retailer_id = :to and k.left_on is null))
        returning id::text
        """,
        "update retailers.group_member set retailer_id = :to where id in (:keys)");
  }

  @Bean
  RetailerReferences membersOfGroup(JdbcClient database) {
    return new Rows(
        database,
        "retailers.group",
        """
        update retailers.group_member m set group_id = :to
        where m.group_id = :from and m.retailer_id <> :to and (m.left_on is not null
          or m.role <> 'LEADER' or not exists (select from retailers.group_member k
            where k.group_id = :to and k.left_on is null and k.role = 'LEADER'))
        returning id::text
        """,
        "update retailers.group_member set group_id = :to where id in (:keys)");
  }

  @Bean
  RetailerReferences holdersOfRetailer(JdbcClient database) {
    return new Rows(
        database,
        "retailers.holder",
        "update retailers.holder set retailer_id = :to where retailer_id = :from returning id::text",
        "update retailers.holder set retailer_id = :to where id in (:keys)");
  }
}

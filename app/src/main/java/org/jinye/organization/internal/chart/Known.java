package org.jinye.organization.internal.chart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jinye.platform.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a workbook is compared with beside the chart itself.
 *
 * @param secrets digests by staff number, {@code i:} identity number and {@code t:} telephone
 * @param accounts ids of the accounts in sight by user name
 * @param own staff number of who asks; empty = none
 * @param taken staff numbers ({@code n:}) and codes of posts ({@code p:}) of the whole nation
 */
record Known(
    Map<String, String> secrets, Map<String, Long> accounts, String own, Set<String> taken) {

  /** Loads it; to be called outside a transaction, whose connection has one scope. */
  @Component
  static class Loading {

    private final JdbcClient database;

    Loading(JdbcClient database) {
      this.database = database;
    }

    Known load(long accountId) {
      Map<String, String> secrets = new HashMap<>();
      database
          .sql("select staff_number, identity_index, telephone_index from organization.person")
          .query(row -> {
            String staff = row.getString(1);
            String identity = row.getString(2);
            String telephone = row.getString(3);
            secrets.put("i:" + staff, identity == null ? "" : identity);
            secrets.put("t:" + staff, telephone == null ? "" : telephone);
          });
      Map<String, Long> accounts = new HashMap<>();
      database
          .sql("select username, id from organization.account")
          .query(row -> {
            accounts.put(row.getString(1), row.getLong(2));
          });
      String own =
          database
              .sql("select staff_number from organization.person where account_id = :id")
              .param("id", accountId)
              .query(String.class)
              .optional()
              .orElse("");
      return new Known(secrets, accounts, own, Scope.system("组织导入").get(this::taken));
    }

    private Set<String> taken() {
      return new HashSet<>(
          database
              .sql(
                  """
                  select 'n:' || staff_number from organization.person
                  union all select 'p:' || code from organization.post
                  """)
              .query(String.class)
              .list());
    }
  }
}

package org.jinye.retailers.internal.register;

import java.util.List;
import org.jinye.platform.access.Scope;
import org.jinye.platform.secret.Mask;
import org.jinye.platform.secret.Secrets;
import org.jinye.retailers.internal.search.Initials;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At every start: seals the telephones that were clear before, writes missing initials, and fills
 * the search when entries are missing. Doing it again changes nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RegisterUpkeep implements ApplicationRunner {

  private static final String UNSEALED =
      """
      select retailer_id as id, telephone as text from retailers.unsealed_telephone
      order by retailer_id limit 1000 for update skip locked
      """;
  private static final String SEAL =
      """
      update retailers.retailer
      set telephone_sealed = :sealed, telephone_masked = :masked, telephone_index = :index
      where retailer_id = :id and telephone_sealed is null
      """;
  private static final String SEALED =
      "delete from retailers.unsealed_telephone where retailer_id = :id";
  private static final String WITHOUT_INITIALS =
      """
      select retailer_id as id, name as text from retailers.retailer
      where initials = '' and retailer_id > :after order by retailer_id limit 1000
      """;
  private static final String INITIALS =
      "update retailers.retailer set initials = :initials where retailer_id = :id";

  private final JdbcClient database;
  private final Secrets secrets;
  private final TransactionTemplate transaction;

  RegisterUpkeep(JdbcClient database, Secrets secrets, TransactionTemplate transaction) {
    this.database = database;
    this.secrets = secrets;
    this.transaction = transaction;
  }

  private record Row(String id, String text) {}

  @Override
  public void run(ApplicationArguments arguments) {
    Scope.system("零售户档案维护").run(this::keepUp);
  }

  void keepUp() {
    while (Boolean.TRUE.equals(transaction.execute(status -> sealSome()))) {
      // the next thousand
    }
    String after = "";
    while (!after.equals(":")) {
      after = writeInitials(after);
    }
    database.sql("select retailers.ensure_search()").query(Boolean.class).single();
    database.sql("select retailers.ensure_tally()").query(Boolean.class).single();
  }

  /** False when nothing clear was left. */
  private boolean sealSome() {
    List<Row> rows = database.sql(UNSEALED).query(Row.class).list();
    for (Row row : rows) {
      String digits = Telephone.digits(row.text());
      if (!digits.isEmpty()) {
        database
            .sql(SEAL)
            .param("id", row.id())
            .param("sealed", secrets.seal(row.text().strip()))
            .param("masked", Mask.TELEPHONE.of(row.text()))
            .param("index", secrets.index(Telephone.PURPOSE, digits))
            .update();
      }
      database.sql(SEALED).param("id", row.id()).update();
    }
    return !rows.isEmpty();
  }

  /** Number of the last row that was looked at; ':' is behind all. A name may have no initials. */
  private String writeInitials(String after) {
    List<Row> rows = database.sql(WITHOUT_INITIALS).param("after", after).query(Row.class).list();
    for (Row row : rows) {
      String initials = Initials.of(row.text());
      if (!initials.isEmpty()) {
        database.sql(INITIALS).param("id", row.id()).param("initials", initials).update();
      }
    }
    return rows.isEmpty() ? ":" : rows.getLast().id();
  }
}

package org.jinye.organization;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where people within the asker's scope get mail; each gives his own address, or none. */
@Repository
public class Mailboxes {

  private static final int LONGEST = 254;
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}");

  private static final String FIND =
      "select email from organization.account where id = :id and email is not null";
  private static final String SET =
      "update organization.account set email = nullif(:address, '') where id = :id";
  private static final String ALL =
      """
      select id as account_id, name, unit_code, email as address from organization.account
      where enabled and email is not null order by id
      """;

  private final JdbcClient database;

  Mailboxes(JdbcClient database) {
    this.database = database;
  }

  /** Somebody who may sign in and gave an address. */
  public record Mailbox(long accountId, String name, String unitCode, String address) {}

  public Optional<String> find(long accountId) {
    return database.sql(FIND).param("id", accountId).query(String.class).optional();
  }

  public List<Mailbox> list() {
    return database.sql(ALL).query(Mailbox.class).list();
  }

  /** Empty takes it away. The caller has asked {@link #isAddress}. */
  @Transactional
  public void set(long accountId, String address) {
    database.sql(SET).param("id", accountId).param("address", address).update();
  }

  /** Whether mail can be sent there as far as its form tells. */
  public static boolean isAddress(String text) {
    return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
  }
}

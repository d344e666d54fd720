package org.jinye.organization.internal.person;

import java.util.Optional;
import org.jinye.platform.secret.SensitiveField;
import org.jinye.platform.secret.Shown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of a person may be shown in clear text on a click with a reason. */
final class PersonFields {

  private PersonFields() {}

  private static Optional<Shown> find(
      JdbcClient database, PersonSecrets secrets, String column, String title, String id) {
    if (!id.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return database
        .sql(
            "select staff_number, name, "
                + column
                + " as sealed from organization.person where id = :id and "
                + column
                + " is not null")
        .param("id", Long.parseLong(id))
        .query((row, number) ->
            new Shown(
                secrets.open(row.getBytes("sealed")),
                row.getString("name") + "（" + row.getString("staff_number") + "）的" + title))
        .optional();
  }

  @Component
  static final class Identity implements SensitiveField {

    private final JdbcClient database;
    private final PersonSecrets secrets;

    Identity(JdbcClient database, PersonSecrets secrets) {
      this.database = database;
      this.secrets = secrets;
    }

    @Override
    public String kind() {
      return "person-identity";
    }

    @Override
    public String title() {
      return "人员身份证号";
    }

    @Override
    public Optional<Shown> find(String id) {
      return PersonFields.find(database, secrets, "identity_sealed", "身份证号", id);
    }
  }

  @Component
  static final class Telephone implements SensitiveField {

    private final JdbcClient database;
    private final PersonSecrets secrets;

    Telephone(JdbcClient database, PersonSecrets secrets) {
      this.database = database;
      this.secrets = secrets;
    }

    @Override
    public String kind() {
      return "person-telephone";
    }

    @Override
    public String title() {
      return "人员电话";
    }

    @Override
    public Optional<Shown> find(String id) {
      return PersonFields.find(database, secrets, "telephone_sealed", "电话", id);
    }
  }
}

package org.jinye.platform.secret;

import java.util.Optional;
import org.jinye.platform.database.DatabaseAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** What a module above would contribute: people with a telephone in a table of their own. */
@Component
class TestField implements SensitiveField {

  static final String KIND = "test-telephone";
  private static final String TABLE =
      """
      create schema if not exists test_secret;
      create table if not exists test_secret.person (
        id bigint generated always as identity primary key,
        unit_code text collate "C" not null,
        telephone_sealed bytea not null,
        telephone_masked text not null,
        telephone_index text not null
      );
      comment on table test_secret.person is 'People of tests';
      do $$ begin
        if not exists (select from pg_policy where polrelid = 'test_secret.person'::regclass) then
          call platform.guard('test_secret.person');
          create policy owner on test_secret.person to current_user using (true) with check (true);
        end if;
      end $$;
      """;
  private static final String ADD =
      """
      insert into test_secret.person (unit_code, telephone_sealed, telephone_masked, telephone_index)
      values (:unit, :sealed, :masked, :index)
      returning id
      """;

  private final JdbcClient database;
  private final Secrets secrets;

  TestField(JdbcClient database, Secrets secrets, DatabaseAccess access) {
    this.database = database;
    this.secrets = secrets;
    JdbcClient owner =
        JdbcClient.create(
            new DriverManagerDataSource(
                access.url(), access.owner().user(), access.owner().password()));
    owner.sql(TABLE).update();
    String application = '"' + access.application().user() + '"';
    owner.sql("grant usage on schema test_secret to " + application).update();
    owner.sql("grant select, insert on test_secret.person to " + application).update();
  }

  long add(String unit, String telephone) {
    return database
        .sql(ADD)
        .param("unit", unit)
        .param("sealed", secrets.seal(telephone))
        .param("masked", Mask.TELEPHONE.of(telephone))
        .param("index", secrets.index("test.telephone", telephone))
        .query(Long.class)
        .single();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "试验电话";
  }

  @Override
  public Optional<Shown> find(String id) {
    return database
        .sql("select telephone_sealed from test_secret.person where id::text = :id")
        .param("id", id)
        .query(byte[].class)
        .optional()
        .map(sealed -> new Shown(secrets.open(sealed), "试验人员 " + id + " 的电话"));
  }
}

package org.jinye.organization.internal.post;

import java.time.LocalDate;
import org.jinye.organization.PostKind;
import org.jinye.organization.internal.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes posts and holdings; every change is in the trail. */
@Repository
class PostStore {

  private static final String NEXT_CODE =
      """
      select :unit || '-' || lpad((coalesce(max(substring(code from '-([0-9]{1,6})$')::int), 0) + 1)::text, 2, '0')
      from organization.post
      where unit_code = :unit and starts_with(code, :unit || '-')
      """;
  private static final String ADD =
      """
      insert into organization.post (code, unit_code, title, kind, valid_from)
      values (:code, :unit, :title, :kind, :from)
      returning id
      """;
  private static final String RENAME =
      """
      update organization.post set title = :title, version = version + 1
      where id = :id and version = :version
      """;
  private static final String CLOSE =
      "update organization.post set valid_to = :day, version = version + 1 where id = :id";
  private static final String TAKE =
      """
      insert into organization.holding (person_id, post_id, unit_code, place, from_day, to_day,
                                        ground, person_name, post_title, unit_name)
      select n.id, p.id, p.unit_code, :place, :from, :to, :ground, n.name, p.title, u.name
      from organization.person n, organization.post p
      join organization.unit u on u.unit_code = p.unit_code
      where n.id = :person and p.id = :post
      """;
  private static final String CORRECT =
      """
      update organization.holding
      set place = :place, from_day = :from, to_day = :to, ground = :ground
      where id = :id
      """;
  private static final String REMOVE = "delete from organization.holding where id = :id";

  private final JdbcClient database;

  PostStore(JdbcClient database) {
    this.database = database;
  }

  long add(String unit, PostDetails details) {
    String code = database.sql(NEXT_CODE).param("unit", unit).query(String.class).single();
    return database
        .sql(ADD)
        .param("code", code)
        .param("unit", unit)
        .param("title", details.title())
        .param("kind", PostKind.find(details.kind()).orElseThrow().name())
        .param("from", Typed.day(details.from()).orElseThrow())
        .query(Long.class)
        .single();
  }

  boolean rename(long id, int version, String title) {
    return database
            .sql(RENAME)
            .param("id", id)
            .param("version", version)
            .param("title", title)
            .update()
        == 1;
  }

  void close(long id, @Nullable LocalDate day) {
    database.sql(CLOSE).param("id", id).param("day", day).update();
  }

  void take(long person, long post, Term term, String ground) {
    database
        .sql(TAKE)
        .param("person", person)
        .param("post", post)
        .param("place", term.place().name())
        .param("from", term.from())
        .param("to", term.to())
        .param("ground", ground)
        .update();
  }

  void correct(long id, Term term, String ground) {
    database
        .sql(CORRECT)
        .param("id", id)
        .param("place", term.place().name())
        .param("from", term.from())
        .param("to", term.to())
        .param("ground", ground)
        .update();
  }

  void remove(long id) {
    database.sql(REMOVE).param("id", id).update();
  }
}

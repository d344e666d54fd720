package org.jinye.organization;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jinye.platform.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, posts and holdings straight into the tables, for tests of what follows from them. */
class SomePosts {

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final JdbcClient database;

  SomePosts(JdbcClient database) {
    this.database = database;
  }

  long person(String unit, @Nullable Long account) {
    return id(
        """
        insert into organization.person (staff_number, name, initials, unit_code, entered, account_id)
        values (:a, :a, '', :b, '2020-01-01', :c) returning id
        """,
        "S" + NEXT.incrementAndGet(),
        unit,
        account);
  }

  long post(String unit, PostKind kind) {
    return id(
        """
        insert into organization.post (code, unit_code, title, kind, valid_from)
        values (:a, :b, :c, :c, '2020-01-01') returning id
        """,
        "P" + NEXT.incrementAndGet(),
        unit,
        kind.name());
  }

  void holding(long person, long post, String place, LocalDate from, @Nullable LocalDate to) {
    Scope.system("test")
        .run(() ->
            database
                .sql(
                    """
                    insert into organization.holding (person_id, post_id, unit_code, place,
                      from_day, to_day, person_name, post_title, unit_name)
                    select :person, p.id, p.unit_code, :place, :from, :to, '某人', p.title, '某局'
                    from organization.post p where p.id = :post
                    """)
                .param("person", person)
                .param("post", post)
                .param("place", place)
                .param("from", from)
                .param("to", to)
                .update());
  }

  /** The holdings of the post never were. */
  void end(long post, LocalDate last) {
    Scope.system("test")
        .run(() ->
            database
                .sql(
                    """
                    update organization.holding
                    set from_day = least(from_day, :last), to_day = :last where post_id = :post
                    """)
                .param("post", post)
                .param("last", last)
                .update());
  }

  void absence(long person, LocalDate from, LocalDate to, @Nullable Long standIn) {
    Scope.system("test")
        .run(() ->
            database
                .sql(
                    """
                    insert into organization.absence
                      (person_id, unit_code, kind, from_day, to_day, stand_in_id)
                    select id, unit_code, 'LEAVE', :from, :to, :standIn
                    from organization.person where id = :person
                    """)
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .param("standIn", standIn)
                .update());
  }

  private long id(String insert, String a, String b, @Nullable Object c) {
    return Scope.system("test")
        .get(() ->
            database
                .sql(insert)
                .param("a", a)
                .param("b", b)
                .param("c", c)
                .query(Long.class)
                .single());
  }
}

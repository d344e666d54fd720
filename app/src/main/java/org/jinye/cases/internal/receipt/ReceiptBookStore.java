package org.jinye.cases.internal.receipt;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.cases.internal.RegisterNarrowing;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Books of receipts and their numbers. */
@Repository
public class ReceiptBookStore {

  private static final String COUNTED =
      """
      from cases.receipt_book f
      cross join lateral (
        select count(r.id) as used,
          count(*) filter (where r.id is null and s.how = 'VOID') as voided,
          count(*) filter (where r.id is null and s.how = 'LOST') as lost
        from (select p.id, p.number from cases.receipt p
            where p.unit_code = f.unit_code and p.number >= f.first_number
              and p.number <= f.last_number and length(p.number) = length(f.first_number)
              and starts_with(p.number, f.prefix)
              and substr(p.number, length(f.prefix) + 1) ~ '^[0-9]+$') r
          full join (select t.number, t.how from cases.receipt_spoilt t where t.book_id = f.id) s
            on s.number = r.number) t
      """;
  private static final Listing<ReceiptBook> BOOKS =
      new Listing<>(
          """
          select f.id, f.version, f.unit_code, f.kind, f.first_number, f.last_number,
            f.received_on, f.issuer, f.holder, f.given_on, f.given_by, f.returned_on,
            f.returned_by, f.made_by, f.last_rank - f.first_rank + 1 as numbers, t.used,
            t.voided, t.lost
          """,
          COUNTED,
          "order by f.received_on desc, f.id desc",
          new SimplePropertyRowMapper<>(ReceiptBook.class));
  private static final Listing<ReceiptNumberRow> NUMBERS =
      new Listing<>(
          """
          select f.book_id, f.unit_code, f.number, f.standing, coalesce(f.paid_on, f.spoilt_on) as on,
            f.fen, f.file_id, coalesce(c.number, '') as case_number,
            coalesce(c.party_name, '') as party_name,
            case when f.file_id is null then f.spoilt_id end as spoilt_id,
            case when f.file_id is null then f.reason else '' end as words, f.holder
          """,
          """
          from (
            select b.id as book_id, b.unit_code, b.received_on, b.holder, n.number, r.paid_on, r.fen,
              r.file_id, s.id as spoilt_id, s.spoilt_on, coalesce(s.reason, '') as reason,
              case when r.id is not null then 'USED' else coalesce(s.how, 'UNUSED') end as standing
            from cases.receipt_book b
              cross join lateral (
                select b.prefix || lpad(rank::text, b.digits, '0') as number
                from generate_series(b.first_rank, b.last_rank) rank) n
              left join cases.receipt r on r.unit_code = b.unit_code and r.number = n.number
                and r.number <> ''
              left join cases.receipt_spoilt s on s.book_id = b.id and s.number = n.number) f
          """,
          "left join cases.file c on c.id = f.file_id",
          "order by f.received_on desc, f.book_id desc, f.number",
          new SimplePropertyRowMapper<>(ReceiptNumberRow.class));
  private static final String TOTALS =
      """
      select coalesce(sum(f.last_rank - f.first_rank + 1), 0), coalesce(sum(t.used), 0),
        coalesce(sum(t.voided), 0), coalesce(sum(t.lost), 0)
      """;
  private static final String OVERLAPPING =
      """
      select first_number || '—' || last_number from cases.receipt_book
      where unit_code = :unit and prefix = :prefix and digits = :digits and first_rank <= :last
        and last_rank >= :first
      order by id limit 1
      """;
  private static final String ADD =
      """
      insert into cases.receipt_book
        (unit_code, kind, prefix, digits, first_rank, last_rank, received_on, issuer, made_by, made_at,
         form_key)
      values (:unit, :kind, :prefix, :digits, :first, :last, :on, :issuer, :by, :at, :key)
      returning id
      """;
  private static final String GIVE =
      """
      update cases.receipt_book
      set holder = :holder, given_on = :on, given_by = :by, version = version + 1
      where id = :id
      """;
  private static final String TAKE_BACK =
      """
      update cases.receipt_book set returned_on = :on, returned_by = :by, version = version + 1
      where id = :id
      """;
  private static final String SPOIL =
      """
      insert into cases.receipt_spoilt
        (book_id, unit_code, number, how, spoilt_on, reason, made_by, made_at)
      select b.id, b.unit_code, b.prefix || lpad(rank::text, b.digits, '0'), :how, :on, :reason, :by,
        :at
      from cases.receipt_book b, generate_series(cast(:first as bigint), cast(:last as bigint)) rank
      where b.id = :book
      on conflict (book_id, number) do nothing
      """;
  private static final String BOOK_OF =
      """
      select id, received_on, given_on, returned_on, first_number, last_number,
        coalesce(how, '') as how, spoilt_on, coalesce(reason, '') as reason
      from cases.book_of(:unit, :number)
      """;

  private final JdbcClient database;

  ReceiptBookStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * The book that a number belongs to, as a payment asks for it.
   *
   * @param how name of the standing of a number that is void or lost; else empty
   */
  record BookOf(
      long id,
      LocalDate receivedOn,
      @Nullable LocalDate givenOn,
      @Nullable LocalDate returnedOn,
      String firstNumber,
      String lastNumber,
      String how,
      @Nullable LocalDate spoiltOn,
      String reason) {}

  /** Whoever changes books of the unit or pays with their numbers waits for the other. */
  void lock(String unit) {
    database
        .sql(
            "select pg_advisory_xact_lock(hashtextextended('receipt books of ' || :unit, 0))::text")
        .param("unit", unit)
        .query(String.class)
        .list();
  }

  public long count(RegisterFilter filter) {
    return BOOKS.count(database, books(filter));
  }

  public List<ReceiptBook> page(RegisterFilter filter, Pager pager) {
    return BOOKS.page(database, books(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<ReceiptBook> stream(RegisterFilter filter) {
    return BOOKS.stream(database, books(filter));
  }

  public Optional<ReceiptBook> find(long id) {
    return BOOKS.find(database, new Narrowing().where("f.id = :id", "id", id));
  }

  /** How many numbers of the books stand how; they add up to all. */
  public Map<NumberStanding, Long> totals(RegisterFilter filter) {
    Narrowing narrowing = books(filter);
    Map<NumberStanding, Long> totals = new EnumMap<>(NumberStanding.class);
    database
        .sql(TOTALS + COUNTED + narrowing.sql())
        .params(narrowing.values())
        .query(row -> {
          long used = row.getLong(2);
          long voided = row.getLong(3);
          long lost = row.getLong(4);
          totals.put(NumberStanding.USED, used);
          totals.put(NumberStanding.VOID, voided);
          totals.put(NumberStanding.LOST, lost);
          totals.put(NumberStanding.UNUSED, row.getLong(1) - used - voided - lost);
        });
    return totals;
  }

  /** Of one book, or of all of the filter; the filter's standing is that of the number. */
  public long countNumbers(RegisterFilter filter, @Nullable Long book) {
    return NUMBERS.count(database, numbers(filter, book));
  }

  public List<ReceiptNumberRow> numbers(RegisterFilter filter, @Nullable Long book, Pager pager) {
    return NUMBERS.page(database, numbers(filter, book), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<ReceiptNumberRow> streamNumbers(RegisterFilter filter, @Nullable Long book) {
    return NUMBERS.stream(database, numbers(filter, book));
  }

  Optional<BookOf> bookOf(String unit, String number) {
    return database
        .sql(BOOK_OF)
        .param("unit", unit)
        .param("number", number)
        .query(BookOf.class)
        .optional();
  }

  /** The first number of a book between the two that paid, is void or lost. */
  Optional<ReceiptNumberRow> findTouched(long book, String first, String last) {
    Narrowing narrowing =
        new Narrowing()
            .where("f.book_id = :book", "book", book)
            .where("f.number >= :first", "first", first)
            .where("f.number <= :last", "last", last)
            .where("f.standing <> 'UNUSED'");
    return NUMBERS.page(database, narrowing, new Pager(1, 1, 1, "")).stream().findFirst();
  }

  boolean hasForm(String key) {
    return database
        .sql("select exists (select from cases.receipt_book where form_key = :key)")
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  /** The book whose numbers the range shares. */
  Optional<String> findOverlapping(String unit, NumberRange range) {
    return database
        .sql(OVERLAPPING)
        .param("unit", unit)
        .param("prefix", range.prefix())
        .param("digits", range.digits())
        .param("first", range.first())
        .param("last", range.last())
        .query(String.class)
        .optional();
  }

  long add(String unit, NewBook book, NumberRange range, LocalDate on, String by, Instant at) {
    return database
        .sql(ADD)
        .param("unit", unit)
        .param("kind", book.kind())
        .param("prefix", range.prefix())
        .param("digits", range.digits())
        .param("first", range.first())
        .param("last", range.last())
        .param("on", on)
        .param("issuer", book.issuer())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .param("key", book.formKey())
        .query(Long.class)
        .single();
  }

  void give(long id, String holder, LocalDate on, String by) {
    database
        .sql(GIVE)
        .param("id", id)
        .param("holder", holder)
        .param("on", on)
        .param("by", by)
        .update();
  }

  void takeBack(long id, LocalDate on, String by) {
    database.sql(TAKE_BACK).param("id", id).param("on", on).param("by", by).update();
  }

  /** How many numbers of the book between the two are void or lost from now on. */
  int spoil(long book, NumberRange range, Spoiling how, LocalDate on, String by, Instant at) {
    return database
        .sql(SPOIL)
        .param("book", book)
        .param("first", range.first())
        .param("last", range.last())
        .param("how", how.how())
        .param("on", on)
        .param("reason", how.reason())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** A number marked by mistake is unused again; how it was marked stays in the trail. */
  boolean restore(long book, long spoilt) {
    return database
            .sql("delete from cases.receipt_spoilt where id = :id and book_id = :book")
            .param("id", spoilt)
            .param("book", book)
            .update()
        == 1;
  }

  void remove(long id) {
    database.sql("delete from cases.receipt_book where id = :id").param("id", id).update();
  }

  private static Narrowing books(RegisterFilter filter) {
    Narrowing narrowing = RegisterNarrowing.of(filter, "received_on");
    filter
        .findStanding(ReceiptBook.State.class)
        .ifPresent(state ->
            narrowing.where(
                switch (state) {
                  case IN_STORE -> "f.given_on is null";
                  case GIVEN -> "f.given_on is not null and f.returned_on is null";
                  case RETURNED -> "f.returned_on is not null";
                }));
    return narrowing;
  }

  private static Narrowing numbers(RegisterFilter filter, @Nullable Long book) {
    Narrowing narrowing = RegisterNarrowing.of(filter, "received_on");
    filter
        .findStanding(NumberStanding.class)
        .ifPresent(
            standing -> narrowing.where("f.standing = :standing", "standing", standing.name()));
    if (book != null) {
      narrowing.where("f.book_id = :book", "book", book);
    }
    return narrowing;
  }
}

package org.jinye.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.table.Listing;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of receipts: each number proves one payment. */
@Repository
public class ReceiptQuery {

  private static final Listing<ReceiptRow> LIST =
      new Listing<>(
          """
          select f.id, f.unit_code, f.number, f.paid_on, f.fen, f.made_by, f.file_id,
            c.number as case_number, c.party_name, b.id as book_id
          """,
          "from cases.receipt f",
          """
          join cases.file c on c.id = f.file_id
          left join cases.receipt_book b on b.unit_code = f.unit_code
            and b.first_number <= f.number and b.last_number >= f.number
            and length(b.first_number) = length(f.number) and starts_with(f.number, b.prefix)
            and substr(f.number, length(b.prefix) + 1) ~ '^[0-9]+$'
          """,
          "order by f.paid_on desc, f.id desc",
          new SimplePropertyRowMapper<>(ReceiptRow.class));

  private final JdbcClient database;

  ReceiptQuery(JdbcClient database) {
    this.database = database;
  }

  /**
   * A payment.
   *
   * @param number empty where the receipt of a file that was taken over is lost
   * @param bookId the bureau's book that the number is of; null = of none, as the bank's are
   */
  public record ReceiptRow(
      long id,
      String unitCode,
      String number,
      LocalDate paidOn,
      long fen,
      String madeBy,
      long fileId,
      String caseNumber,
      String partyName,
      @Nullable Long bookId) {}

  public long count(RegisterFilter filter) {
    return LIST.count(database, RegisterNarrowing.of(filter, "paid_on"));
  }

  public List<ReceiptRow> page(RegisterFilter filter, Pager pager) {
    return LIST.page(database, RegisterNarrowing.of(filter, "paid_on"), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<ReceiptRow> stream(RegisterFilter filter) {
    return LIST.stream(database, RegisterNarrowing.of(filter, "paid_on"));
  }

  public long sumFen(RegisterFilter filter) {
    var narrowing = RegisterNarrowing.of(filter, "paid_on");
    return database
        .sql("select coalesce(sum(f.fen), 0) from cases.receipt f " + narrowing.sql())
        .params(narrowing.values())
        .query(Long.class)
        .single();
  }
}

package org.jinye.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinye.casebook.Officer;
import org.jinye.cases.CaseRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enforcement certificates, and who handles a case with which. */
@Repository
public class OfficerStore {

  private static final String CERTIFICATES =
      """
      select id, unit_code, name, number, account_id, valid_from, valid_to, version
      from cases.certificate
      """;
  private static final String LIST =
      """
      select file_id, name, certificate, valid_from, valid_to from cases.officer
      where file_id in (:files) order by file_id, rank
      """;
  private static final String ADD =
      """
      insert into cases.officer
        (file_id, rank, unit_code, name, certificate, valid_from, valid_to, account_id)
      values (:file, :rank, :unit, :name, :certificate, :from, :to, :account)
      """;
  private static final String ADD_CERTIFICATE =
      """
      insert into cases.certificate (unit_code, name, number, account_id, valid_from, valid_to)
      values (:unit, :name, :number, :account, :from, :to)
      on conflict (number) do nothing
      returning id
      """;
  private static final String CHANGE_CERTIFICATE =
      """
      update cases.certificate
      set name = :name, valid_from = :from, valid_to = :to, version = version + 1
      where id = :id and version = :version
      """;

  private final JdbcClient database;

  OfficerStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A certificate.
   *
   * @param accountId of the person who holds it; null without an account
   * @param validTo last day; null = not limited
   */
  public record Certificate(
      long id,
      String unitCode,
      String name,
      String number,
      @Nullable Long accountId,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      int version) {

    Officer officer() {
      return new Officer(name, number, validFrom, validTo);
    }

    public boolean isValidOn(LocalDate day) {
      return officer().mayActOn(day);
    }
  }

  private record Row(long file, Officer officer) {}

  /** Those of the units in sight, by unit and name. */
  public List<Certificate> listCertificates() {
    return database
        .sql(CERTIFICATES + " order by unit_code, name, id")
        .query(Certificate.class)
        .list();
  }

  public List<Certificate> listCertificates(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : database
            .sql(CERTIFICATES + " where id in (:ids)")
            .param("ids", ids)
            .query(Certificate.class)
            .list();
  }

  public Optional<Certificate> findCertificate(long id) {
    return listCertificates(List.of(id)).stream().findFirst();
  }

  /** Empty when the number is taken. */
  public Optional<Long> add(
      String unit,
      String name,
      String number,
      @Nullable Long account,
      LocalDate from,
      @Nullable LocalDate to) {
    return database
        .sql(ADD_CERTIFICATE)
        .param("unit", unit)
        .param("name", name)
        .param("number", number)
        .param("account", account)
        .param("from", from)
        .param("to", to)
        .query(Long.class)
        .optional();
  }

  /** False when somebody changed it in between. */
  public boolean change(Certificate seen, String name, LocalDate from, @Nullable LocalDate to) {
    return database
            .sql(CHANGE_CERTIFICATE)
            .param("id", seen.id())
            .param("version", seen.version())
            .param("name", name)
            .param("from", from)
            .param("to", to)
            .update()
        == 1;
  }

  Map<Long, List<Officer>> list(Collection<Long> files) {
    return files.isEmpty()
        ? Map.of()
        : database.sql(LIST).param("files", files).query(OfficerStore::row).list().stream()
            .collect(
                Collectors.groupingBy(
                    Row::file, Collectors.mapping(Row::officer, Collectors.toList())));
  }

  /** Accounts of the officers of a case. */
  List<Long> accounts(long file) {
    return database
        .sql(
            """
            select distinct account_id from cases.officer
            where file_id = :file and account_id is not null
            """)
        .param("file", file)
        .query(Long.class)
        .list();
  }

  void replace(CaseRow of, List<Certificate> certificates) {
    clear(of);
    for (int rank = 0; rank < certificates.size(); rank++) {
      Certificate one = certificates.get(rank);
      add(of, rank, one.officer(), one.accountId());
    }
  }

  void replaceOfficers(CaseRow of, List<Officer> officers) {
    clear(of);
    for (int rank = 0; rank < officers.size(); rank++) {
      add(of, rank, officers.get(rank), null);
    }
  }

  private void clear(CaseRow of) {
    database.sql("delete from cases.officer where file_id = :id").param("id", of.id()).update();
  }

  private void add(CaseRow of, int rank, Officer officer, @Nullable Long account) {
    database
        .sql(ADD)
        .param("file", of.id())
        .param("rank", rank)
        .param("unit", of.unitCode())
        .param("name", officer.name())
        .param("certificate", officer.certificate())
        .param("from", officer.validFrom())
        .param("to", officer.validTo())
        .param("account", account)
        .update();
  }

  private static Row row(ResultSet row, int ignored) throws SQLException {
    return new Row(
        row.getLong("file_id"),
        new Officer(
            row.getString("name"),
            row.getString("certificate"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class)));
  }
}

package org.jinye.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinye.casebook.Party;
import org.jinye.cases.CaseRow;
import org.jinye.platform.secret.Mask;
import org.jinye.platform.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parties of cases; identity numbers and telephones lie sealed. */
@Repository
public class PartyStore {

  private static final String PURPOSE = "cases.identity";
  private static final String LIST =
      """
      select file_id, kind, name, sex, born, ethnicity, occupation, employer, credit_code,
        person_in_charge, address, licence, identity_sealed, telephone_sealed
      from cases.party where file_id in (:files) order by file_id, rank
      """;
  private static final String ADD =
      """
      insert into cases.party
        (file_id, rank, unit_code, kind, name, sex, born, ethnicity, occupation, employer,
         credit_code, person_in_charge, address, licence, identity_sealed, identity_masked,
         identity_index, telephone_sealed, telephone_masked)
      values (:file, :rank, :unit, :kind, :name, :sex, :born, :ethnicity, :occupation, :employer,
        :code, :head, :address, :licence, :identity, :identityMasked, :identityIndex, :telephone,
        :telephoneMasked)
      """;
  private static final String SAME =
      """
      select distinct p.file_id from cases.party p
      join cases.party mine on mine.file_id = :file
       and ((p.identity_index is not null and p.identity_index = mine.identity_index)
         or (p.licence <> '' and p.licence = mine.licence)
         or (p.credit_code <> '' and p.credit_code = mine.credit_code))
      where p.file_id <> :file
      """;

  private final JdbcClient database;
  private final Secrets secrets;

  PartyStore(JdbcClient database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  private record Row(long file, Party party) {}

  Map<Long, List<Party>> list(Collection<Long> files) {
    return files.isEmpty()
        ? Map.of()
        : database.sql(LIST).param("files", files).query(this::row).list().stream()
            .collect(
                Collectors.groupingBy(
                    Row::file, Collectors.mapping(Row::party, Collectors.toList())));
  }

  /** Cases in sight of a shop, by the number of its licence. */
  public List<Long> listOf(String licence) {
    return licence.isEmpty()
        ? List.of()
        : database
            .sql("select distinct file_id from cases.party where licence = :licence")
            .param("licence", licence)
            .query(Long.class)
            .list();
  }

  /** Cases in sight of the same people, shops or organisations. */
  public List<Long> listOthers(long file) {
    return database.sql(SAME).param("file", file).query(Long.class).list();
  }

  /** The sealed identity number or telephone of a party; empty when there is none. */
  Optional<String> open(long file, int rank, Sealed column) {
    return database
        .sql(column.query)
        .param("file", file)
        .param("rank", rank)
        .query(byte[].class)
        .optional()
        .map(secrets::open);
  }

  /** What lies sealed. */
  enum Sealed {
    IDENTITY("identity_sealed"),
    TELEPHONE("telephone_sealed");

    private final String query;

    Sealed(String column) {
      this.query =
          "select %1$s from cases.party where file_id = :file and rank = :rank and %1$s is not null"
              .formatted(column);
    }
  }

  void replace(CaseRow of, List<Party> parties) {
    database.sql("delete from cases.party where file_id = :id").param("id", of.id()).update();
    for (int rank = 0; rank < parties.size(); rank++) {
      add(of, rank, parties.get(rank));
    }
  }

  private void add(CaseRow of, int rank, Party party) {
    var row =
        database
            .sql(ADD)
            .param("file", of.id())
            .param("rank", rank)
            .param("unit", of.unitCode())
            .param("name", party.name())
            .param("address", party.address())
            .param("licence", party.licence());
    row =
        switch (party) {
          case Party.Individual person ->
              row.param("kind", "INDIVIDUAL")
                  .param("sex", person.sex())
                  .param("born", person.born())
                  .param("ethnicity", person.ethnicity())
                  .param("occupation", person.occupation())
                  .param("employer", person.employer())
                  .param("code", "")
                  .param("head", "");
          case Party.Organisation organisation ->
              row.param("kind", "ORGANISATION")
                  .param("sex", "")
                  .param("born", (@Nullable LocalDate) null)
                  .param("ethnicity", "")
                  .param("occupation", "")
                  .param("employer", "")
                  .param("code", organisation.creditCode())
                  .param("head", organisation.personInCharge());
        };
    String identity = party instanceof Party.Individual person ? person.identityNumber() : "";
    String telephone = party.telephone();
    row.param("identity", sealed(identity))
        .param("identityMasked", identity.isEmpty() ? null : Mask.IDENTITY_NUMBER.of(identity))
        .param("identityIndex", identity.isEmpty() ? null : secrets.index(PURPOSE, identity))
        .param("telephone", sealed(telephone))
        .param("telephoneMasked", telephone.isEmpty() ? null : Mask.TELEPHONE.of(telephone))
        .update();
  }

  private byte @Nullable [] sealed(String clear) {
    return clear.isEmpty() ? null : secrets.seal(clear);
  }

  private Row row(ResultSet row, int ignored) throws SQLException {
    String telephone = opened(row.getBytes("telephone_sealed"));
    Party party =
        row.getString("kind").equals("INDIVIDUAL")
            ? new Party.Individual(
                row.getString("name"),
                row.getString("sex"),
                row.getObject("born", LocalDate.class),
                row.getString("ethnicity"),
                opened(row.getBytes("identity_sealed")),
                row.getString("occupation"),
                row.getString("employer"),
                row.getString("address"),
                telephone,
                row.getString("licence"))
            : new Party.Organisation(
                row.getString("name"),
                row.getString("credit_code"),
                row.getString("person_in_charge"),
                row.getString("address"),
                telephone,
                row.getString("licence"));
    return new Row(row.getLong("file_id"), party);
  }

  private String opened(byte @Nullable [] sealed) {
    return sealed == null ? "" : secrets.open(sealed);
  }
}

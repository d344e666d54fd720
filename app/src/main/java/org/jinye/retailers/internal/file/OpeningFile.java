package org.jinye.retailers.internal.file;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.SubjectKind;
import org.jinye.retailers.internal.unlicensed.UnlicensedRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a file for a subject that no import brings: its number is given by us. */
@Service
public class OpeningFile {

  private static final String NUMBER =
      "select :unit || 'W' || lpad(nextval('retailers.file_number')::text, 6, '0')";
  private static final String SET_KIND =
      """
      update retailers.retailer set kind = :kind, credit_code = nullif(:credit, '')
      where retailer_id = :id
      """;

  private final JdbcClient database;
  private final Retailers retailers;
  private final UnlicensedRegister unlicensed;
  private final Organization organization;
  private final Clock clock;

  OpeningFile(
      JdbcClient database,
      Retailers retailers,
      UnlicensedRegister unlicensed,
      Organization organization,
      Clock clock) {
    this.database = database;
    this.retailers = retailers;
    this.unlicensed = unlicensed;
    this.organization = organization;
    this.clock = clock;
  }

  public Map<String, String> check(FileForm form) {
    return form.errors(
        unit -> organization.findUnit(unit).filter(Unit::isCounty).isPresent(),
        LocalDate.now(clock));
  }

  /**
   * Opens the file; the form was checked before.
   *
   * @return its number
   */
  @Transactional
  public String open(FileForm form, String person) {
    String id = database.sql(NUMBER).param("unit", form.unit()).query(String.class).single();
    retailers.upsert(
        Stream.of(
            new Retailer(
                id,
                form.unit(),
                form.name(),
                form.address(),
                null,
                null,
                null,
                null,
                "stopped",
                form.telephone().isEmpty() ? null : form.telephone(),
                form.degrees(form.longitude()),
                form.degrees(form.latitude()))));
    database
        .sql(SET_KIND)
        .param("id", id)
        .param("kind", form.kind())
        .param("credit", form.creditCode())
        .update();
    if (SubjectKind.valueOf(form.kind()) == SubjectKind.UNLICENSED) {
      unlicensed.add(id, form.unit(), requireNonNull(form.day()), form.how(), person);
    }
    return id;
  }
}

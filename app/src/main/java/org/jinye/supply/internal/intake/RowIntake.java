package org.jinye.supply.internal.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.profile.Profile;
import org.jinye.supply.internal.source.RawTable;
import org.jinye.supply.internal.source.SourceFile;

/** One file on its way in: its rows are in {@code raw}, it is known which column is which. */
public record RowIntake(Duck duck, RawTable raw, Binding binding, Terms terms) {

  /** Loads the file's rows and finds out what kind of record they are. */
  public static RowIntake open(Duck duck, SourceFile file, Path workDirectory, Terms terms)
      throws IOException {
    return of(duck, RawTable.load(duck, file, workDirectory), terms);
  }

  /** Finds out what kind of record loaded rows are. */
  public static RowIntake of(Duck duck, RawTable raw, Terms terms) {
    return new RowIntake(duck, raw, Binding.recognise(terms.profile(), raw.header()), terms);
  }

  /**
   * What the importer brings along.
   *
   * @param today for what counts as a plausible date
   * @param scope prefix of the unit codes that may be brought in
   * @param keys for what must not be kept clear
   */
  public record Terms(Profile profile, long importId, LocalDate today, String scope, Keys keys) {}

  /** Makes {@code mapped} and an empty {@code set_aside}. */
  RowSql map() {
    var sql = new RowSql(binding, terms.today(), terms.scope());
    duck.run(sql.statement());
    KeyedField.of(binding.kind()).forEach(field -> field.replace(duck, terms.keys()));
    duck.run(RejectsFile.SET_ASIDE);
    return sql;
  }

  /** Rows read, whether or not they could be taken apart. */
  long read() {
    return raw.rows() + raw.broken();
  }
}

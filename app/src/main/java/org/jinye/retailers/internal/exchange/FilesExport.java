package org.jinye.retailers.internal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jinye.platform.table.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the files in sight as the workbook that {@link FilesExchange} reads; cells are text. */
@Component
public class FilesExport {

  private static final int WIDTH = 18;

  private final StoredFiles stored;
  private final Clock clock;

  FilesExport(StoredFiles stored, Clock clock) {
    this.stored = stored;
    this.clock = clock;
  }

  /**
   * Writes all four sheets. Within a transaction, so that the rows come in batches.
   *
   * @param unit beginning of the unit codes; empty = all in sight
   */
  @Transactional(readOnly = true)
  public void write(String unit, OutputStream out) throws IOException {
    ZoneId zone = clock.getZone();
    LocalDate today = LocalDate.now(clock);
    try (Workbook workbook = new Workbook(out, "Jinye", "1.0");
        Stream<StoredShop> shops = stored.allShops(unit);
        Stream<StoredLicence> licences = stored.allLicences(unit);
        Stream<StoredPerson> people = stored.allPeople(unit);
        Stream<StoredClass> classes = stored.allClasses(unit)) {
      sheet(FileSheet.SHOPS, FilesExport::shopCells).writeSheet(workbook, shops, zone);
      FilesExport.<StoredLicence>sheet(FileSheet.LICENCES, one -> licenceCells(one, today))
          .writeSheet(workbook, licences, zone);
      sheet(FileSheet.PEOPLE, FilesExport::peopleCells).writeSheet(workbook, people, zone);
      sheet(FileSheet.CLASSES, FilesExport::classCells).writeSheet(workbook, classes, zone);
    }
  }

  private static <R> Spreadsheet<R> sheet(FileSheet sheet, Function<R, List<String>> cells) {
    List<Spreadsheet.Column<R>> columns = new ArrayList<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      int place = i;
      columns.add(
          Spreadsheet.column(
              sheet.columns().get(i), WIDTH, row -> filled(cells.apply(row).get(place))));
    }
    return new Spreadsheet<>(sheet.title(), columns);
  }

  private static @Nullable Object filled(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<String> shopCells(StoredShop shop) {
    return List.of(
        shop.retailerId(),
        shop.name(),
        shop.unitCode(),
        shop.kind().title(),
        shop.address(),
        shop.gradeText(),
        StoredShop.text(shop.channel()),
        StoredShop.text(shop.location()),
        shop.day(),
        shop.status(),
        StoredShop.text(shop.telephoneMasked()),
        StoredShop.text(shop.creditCode()),
        StoredShop.text(shop.longitude()),
        StoredShop.text(shop.latitude()));
  }

  private static List<String> licenceCells(StoredLicence one, LocalDate today) {
    return List.of(
        one.number(),
        one.retailerId(),
        one.tradeName(),
        one.personInCharge(),
        one.enterpriseKind(),
        one.place(),
        one.scope(),
        one.supplier(),
        one.issuer(),
        one.issuedOn().toString(),
        one.validFrom().toString(),
        one.validTo().toString(),
        one.licence().stateOn(today).title(),
        StoredLicence.text(one.suspendedTo()),
        StoredLicence.text(one.stateOn()),
        one.ground(),
        one.document());
  }

  private static List<String> peopleCells(StoredPerson one) {
    return List.of(
        one.retailerId(),
        one.name(),
        one.role().title(),
        StoredShop.text(one.identityMasked()),
        one.since().toString(),
        StoredLicence.text(one.until()));
  }

  private static List<String> classCells(StoredClass one) {
    return List.of(
        one.retailerId(), one.watchClass().title(), one.reason(), one.againOn().toString());
  }
}

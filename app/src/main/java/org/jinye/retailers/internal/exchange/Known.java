package org.jinye.retailers.internal.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Scope;
import org.jinye.platform.secret.Secrets;
import org.jinye.platform.workbook.SentTables;
import org.jinye.platform.workbook.SheetLine;
import org.jinye.retailers.internal.division.Divisions;
import org.springframework.stereotype.Component;

/**
 * What a workbook is compared with.
 *
 * @param listed numbers of the sheet of retailers as they were typed
 * @param kept of those that went into others: which
 * @param shops stored files in sight by number
 * @param taken numbers that some file bears, in sight or not
 * @param counties which codes are those of counties, as far as it was asked: once for each
 */
record Known(
    LocalDate today,
    Set<String> listed,
    Map<String, String> kept,
    Map<String, StoredShop> shops,
    Set<String> taken,
    Map<String, Boolean> counties,
    Tools tools) {

  static final String NUMBER = "档案编号";

  /** The file that a number stands for. */
  String fileOf(String typed) {
    return kept.getOrDefault(typed, typed);
  }

  boolean isCounty(String code) {
    return counties.computeIfAbsent(code, tools.divisions()::isCounty);
  }

  /** What is asked while comparing. */
  @Component
  record Tools(
      StoredFiles stored,
      Divisions divisions,
      Organization organization,
      Secrets secrets,
      Clock clock) {

    Known load(SentTables sent) {
      Set<String> named = new HashSet<>();
      for (FileSheet sheet : FileSheet.values()) {
        for (SheetLine line : sent.lines(sheet.title())) {
          named.add(line.get(NUMBER));
        }
      }
      Map<String, String> kept = stored.kept(named);
      Set<String> all = new HashSet<>(named);
      all.addAll(kept.values());
      Set<String> listed = new HashSet<>();
      sent.lines(FileSheet.SHOPS.title()).forEach(line -> listed.add(line.get(NUMBER)));
      return new Known(
          LocalDate.now(clock),
          listed,
          kept,
          stored.shops(all),
          stored.taken(listed),
          new HashMap<>(),
          this);
    }

    /** A county in which the asker may keep files. */
    boolean isOwnCounty(String code) {
      return Scope.required().holds(code)
          && organization.findUnit(code).filter(Unit::isCounty).isPresent();
    }
  }
}

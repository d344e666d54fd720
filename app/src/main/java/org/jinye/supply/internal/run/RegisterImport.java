package org.jinye.supply.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jinye.organization.Organization;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.Upserted;
import org.jinye.supply.Item;
import org.jinye.supply.internal.intake.Account;
import org.jinye.supply.internal.intake.RegisterIntake;
import org.jinye.supply.internal.intake.RowIntake;
import org.jinye.supply.internal.intake.RowLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports a register: all rows of a file become visible in one transaction. */
@Component
class RegisterImport {

  private static final int UNIT_DIGITS = 2;
  private static final int CITY_DIGITS = 4;

  private final Retailers retailers;
  private final Organization organization;
  private final ItemStore items;
  private final RegisterStore registers;
  private final ImportAccounts accounts;
  private final TransactionTemplate transaction;

  RegisterImport(
      Retailers retailers,
      Organization organization,
      ItemStore items,
      RegisterStore registers,
      ImportAccounts accounts,
      TransactionTemplate transaction) {
    this.retailers = retailers;
    this.organization = organization;
    this.items = items;
    this.registers = registers;
    this.accounts = accounts;
    this.transaction = transaction;
  }

  void take(RowIntake rows, RowLists lists) {
    var intake = new RegisterIntake(rows);
    transaction.executeWithoutResult(status -> {
      Upserted done =
          switch (intake.kind()) {
            case RETAILERS -> retailers(intake, rows.terms().importId());
            case ITEMS -> items(intake);
            case FILINGS, ATTRIBUTES, STOCK_COUNTS, LIMITS, PLANS, SEIZURES ->
                registers.upsert(RegisterTable.of(intake.kind(), intake.reach()), intake);
            case ORDER_LINES, DELIVERIES, PAYMENTS ->
                throw new IllegalArgumentException(intake.kind() + " is no register");
          };
      Account account = finish(intake, done, lists);
      accounts.finish(rows.terms().importId(), account, done.changed().size());
    });
  }

  private static Account finish(RegisterIntake intake, Upserted done, RowLists lists) {
    try {
      return intake.finish(done, lists);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Upserted retailers(RegisterIntake intake, long importId) {
    List<Retailer> rows = new ArrayList<>();
    Map<String, String> counties = new TreeMap<>();
    intake.each(row -> {
      rows.add(RegisterRows.retailer(row));
      String name = row.getString("unit_name");
      counties.putIfAbsent(row.getString("unit_code"), name == null ? "" : name);
    });
    // A county that nobody named is called by its code until somebody does.
    counties.forEach((code, name) -> organization.ensureUnit(code, name.isEmpty() ? code : name));
    accounts.narrow(importId, common(counties.keySet()));
    return retailers.upsert(rows.stream());
  }

  /** The city that all of them lie in; of several cities the lowest unit above them. */
  private static String common(Set<String> codes) {
    String common = null;
    for (String code : codes) {
      int length = Math.min(CITY_DIGITS, common == null ? code.length() : common.length());
      while (common != null && !common.regionMatches(0, code, 0, length)) {
        length--;
      }
      common = code.substring(0, length - length % UNIT_DIGITS);
    }
    return common == null ? "" : common;
  }

  private Upserted items(RegisterIntake intake) {
    List<Item> rows = new ArrayList<>();
    intake.each(row -> rows.add(RegisterRows.item(row)));
    return items.upsert(rows);
  }
}

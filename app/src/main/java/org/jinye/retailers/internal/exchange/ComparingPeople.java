package org.jinye.retailers.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinye.platform.exchange.Comparison;
import org.jinye.platform.numbers.IdentityNumber;
import org.jinye.platform.secret.Mask;
import org.jinye.platform.workbook.SheetLine;
import org.jinye.retailers.internal.holder.HolderForm;
import org.jinye.retailers.internal.holder.HolderRole;
import org.jinye.retailers.internal.holder.Holders;
import org.jinye.retailers.internal.licence.LicenceCheck;
import org.jspecify.annotations.Nullable;

/** Compares the sheet 经营者; file, name, role and first day tell who is meant. */
final class ComparingPeople {

  private static final Map<String, String> COLUMNS =
      Map.of("name", "姓名", "role", "身份", "identity", "身份证号", "since", "开始日期");

  private final Comparison result;
  private final Known known;
  private final ComparingShops shops;
  private final Map<String, StoredPerson> stored = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  /** People to be written. */
  final List<NewPerson> written = new ArrayList<>();

  ComparingPeople(Comparison result, Known known, ComparingShops shops) {
    this.result = result;
    this.known = known;
    this.shops = shops;
  }

  /**
   * Somebody as he will be.
   *
   * @param id null = he is new
   * @param form with an empty number when the number stays
   * @param until null = as before
   */
  record NewPerson(
      String retailerId, @Nullable Long id, HolderForm form, @Nullable LocalDate until) {}

  void compareAll(List<SheetLine> lines) {
    List<String> ids =
        lines.stream().map(line -> known.fileOf(line.get(Known.NUMBER))).distinct().toList();
    known.tools().stored().people(ids).forEach(one -> stored.put(one.key(), one));
    lines.forEach(this::compare);
  }

  private void compare(SheetLine line) {
    String retailerId = known.fileOf(line.get(Known.NUMBER));
    Row row = new Row(FileSheet.PEOPLE, line, line.get(Known.NUMBER) + " " + line.get("姓名"));
    String identity = row.isMasked("身份证号") ? "" : row.get("身份证号");
    HolderForm form =
        new HolderForm(
            row.get("姓名"),
            role(row.get("身份")).map(Enum::name).orElse(""),
            identity,
            row.get("开始日期"));
    row.problems(form.errors(known.today()), COLUMNS);
    if (shops.shop(retailerId).isEmpty()) {
      row.problem(Known.NUMBER, "没有这个档案，或它那一行有问题。");
    }
    String key = StoredPerson.key(retailerId, form.name(), row.get("身份"), form.since());
    if (!seen.add(key)) {
      row.problem("姓名", "同一个人在表里出现了两次。");
    }
    @Nullable LocalDate until = until(row);
    StoredPerson before = stored.get(key);
    if (before == null) {
      add(row, retailerId, form, until);
    } else {
      change(row, before, form, until);
    }
  }

  private @Nullable LocalDate until(Row row) {
    String typed = row.get("结束日期");
    if (typed.isEmpty()) {
      return null;
    }
    LocalDate until = LicenceCheck.day(typed);
    LocalDate since = LicenceCheck.day(row.get("开始日期"));
    if (until == null || until.isAfter(known.today())) {
      row.problem("结束日期", "结束日期写成 2026-03-01 的样子，不晚于今天，或空着。");
    } else if (since != null && until.isBefore(since)) {
      row.problem("结束日期", "结束日期不能早于开始日期。");
    }
    return until;
  }

  private void add(Row row, String retailerId, HolderForm form, @Nullable LocalDate until) {
    if (row.isMasked("身份证号")) {
      row.problem("身份证号", "这个人还没有登记过，身份证号请写完整或空着。");
    }
    if (row.addTo(result)) {
      written.add(new NewPerson(retailerId, null, form, until));
    }
  }

  private void change(Row row, StoredPerson before, HolderForm form, @Nullable LocalDate until) {
    String masked = StoredShop.text(before.identityMasked());
    if (row.isMasked("身份证号") && !row.get("身份证号").equals(masked)) {
      row.problem("身份证号", "带星号的身份证号与登记的不符：不改就空着或照导出的样子，要改就写完整。");
    }
    String identity = form.identity();
    if (!identity.isEmpty() && IdentityNumber.find(identity).isPresent()) {
      String index =
          known.tools().secrets().index(Holders.PURPOSE, IdentityNumber.of(identity).value());
      if (index.equals(before.identityIndex())) {
        identity = "";
      } else {
        String after = Mask.IDENTITY_NUMBER.of(IdentityNumber.of(identity).value());
        row.compare("身份证号", masked, after + "（新号码）");
      }
    }
    LocalDate ended = before.until();
    if (ended != null && !ended.equals(until)) {
      row.problem("结束日期", "已经结束的不能更改，登记的是 " + ended + "。");
    } else if (until != null && ended == null) {
      row.compare("结束日期", "", until.toString());
    }
    if (row.changeIn(result)) {
      written.add(
          new NewPerson(
              before.retailerId(),
              before.id(),
              new HolderForm(form.name(), form.role(), identity, form.since()),
              ended == null ? until : null));
    }
  }

  private static Optional<HolderRole> role(String title) {
    return Arrays.stream(HolderRole.values())
        .filter(role -> role.title().equals(title))
        .findFirst();
  }
}

package org.jinye.retailers.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.exchange.Comparison;
import org.jinye.platform.workbook.SheetLine;
import org.jinye.retailers.internal.licence.KeepingLicences;
import org.jinye.retailers.internal.licence.Licence;
import org.jinye.retailers.internal.licence.LicenceFace;
import org.jinye.retailers.internal.licence.LicenceState;
import org.jinye.retailers.internal.licence.StateChange;
import org.jinye.retailers.internal.licence.StateCheck;
import org.jspecify.annotations.Nullable;

/** Compares the sheet 许可证; number and first day of the term tell which licence is meant. */
final class ComparingLicences {

  private static final Map<String, String> FACE =
      Map.ofEntries(
          Map.entry("number", "许可证号"),
          Map.entry("tradeName", "字号名称"),
          Map.entry("personInCharge", "负责人"),
          Map.entry("enterpriseKind", "企业类型"),
          Map.entry("place", "经营场所"),
          Map.entry("scope", "许可范围"),
          Map.entry("supplier", "供货单位"),
          Map.entry("issuer", "发证机关"),
          Map.entry("issuedOn", "发证日期"),
          Map.entry("validFrom", "有效期起"),
          Map.entry("validTo", "有效期止"));
  private static final Map<String, String> STATE =
      Map.of("to", "状态", "on", "状态日期", "until", "停业至", "ground", "状态理由", "document", "状态文号");

  private final Comparison result;
  private final Known known;
  private final ComparingShops shops;
  private final KeepingLicences keeping;
  private final Map<String, List<StoredLicence>> stored = new HashMap<>();
  private final Map<String, List<LicenceFace>> newFaces = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /** Licences to be written, in the order of the sheet. */
  final List<NewLicence> written = new ArrayList<>();

  ComparingLicences(Comparison result, Known known, ComparingShops shops, KeepingLicences keeping) {
    this.result = result;
    this.known = known;
    this.shops = shops;
    this.keeping = keeping;
  }

  /**
   * A licence as it will be.
   *
   * @param before null = it is new
   * @param state null = it stays in its state
   */
  record NewLicence(
      String retailerId,
      LicenceFace face,
      @Nullable Licence before,
      boolean corrected,
      @Nullable StateChange state) {}

  void compareAll(List<SheetLine> lines) {
    List<String> numbers = lines.stream().map(line -> line.get("许可证号")).distinct().toList();
    for (StoredLicence one : known.tools().stored().licences(numbers)) {
      stored.computeIfAbsent(one.number(), number -> new ArrayList<>()).add(one);
    }
    lines.forEach(this::compare);
  }

  private void compare(SheetLine line) {
    String number = line.get("许可证号");
    Row row = new Row(FileSheet.LICENCES, line, "许可证 " + number);
    LicenceFace face = face(row);
    String key = number + " " + face.validFrom();
    Integer before = seen.putIfAbsent(key, line.row());
    if (before != null) {
      row.problem("许可证号", "与第 %d 行是同一张许可证。".formatted(before));
    }
    row.problems(KeepingLicences.check(face, known::isCounty), FACE);
    String retailerId = known.fileOf(row.get(Known.NUMBER));
    if (shops.shop(retailerId).isEmpty()) {
      row.problem(Known.NUMBER, "没有这个档案，或它那一行有问题。");
    }
    findStored(row, number, face.validFrom(), retailerId)
        .ifPresentOrElse(
            one -> change(row, face, one, retailerId), () -> add(row, face, retailerId));
  }

  private Optional<StoredLicence> findStored(
      Row row, String number, String validFrom, String retailerId) {
    List<StoredLicence> same =
        stored.getOrDefault(number, List.of()).stream()
            .filter(one -> one.validFrom().toString().equals(validFrom))
            .toList();
    if (same.size() > 1) {
      same = same.stream().filter(one -> one.retailerId().equals(retailerId)).toList();
      if (same.size() > 1) {
        row.problem("许可证号", "登记了几张同号同期的许可证，请在页面上更改。");
      }
    }
    return same.stream().findFirst();
  }

  private void add(Row row, LicenceFace face, String retailerId) {
    boolean whole = row.isGood();
    boolean numberIsKnown = stored.containsKey(face.number());
    if (whole && ((numberIsKnown && keeping.isTaken(face)) || overlapsAnother(face))) {
      row.problem("许可证号", "这个许可证号在同一期间已经有一张有效的许可证。");
    }
    @Nullable StateChange state = null;
    if (row.isGood()) {
      Licence fresh = KeepingLicences.fresh(face, retailerId);
      state = stateChange(row, fresh, row.get("状态").isEmpty() ? "有效" : row.get("状态"));
    }
    if (row.addTo(result)) {
      newFaces.computeIfAbsent(face.number(), number -> new ArrayList<>()).add(face);
      written.add(new NewLicence(retailerId, face, null, true, state));
    }
  }

  private boolean overlapsAnother(LicenceFace face) {
    return newFaces.getOrDefault(face.number(), List.of()).stream()
        .anyMatch(other ->
            other.validFrom().compareTo(face.validTo()) <= 0
                && other.validTo().compareTo(face.validFrom()) >= 0);
  }

  private void change(Row row, LicenceFace face, StoredLicence before, String retailerId) {
    Licence licence = before.licence();
    if (!before.retailerId().equals(retailerId)) {
      row.problem(Known.NUMBER, "这张许可证登记在档案 " + before.retailerId() + "。");
    }
    compareFace(row, LicenceFace.of(licence), face);
    boolean corrected = row.changesAnything();
    @Nullable StateChange state = stateChange(row, licence, row.get("状态"));
    if (row.changeIn(result)) {
      written.add(new NewLicence(retailerId, face, licence, corrected, state));
    }
  }

  private static void compareFace(Row row, LicenceFace before, LicenceFace face) {
    row.compare("字号名称", before.tradeName(), face.tradeName());
    row.compare("负责人", before.personInCharge(), face.personInCharge());
    row.compare("企业类型", before.enterpriseKind(), face.enterpriseKind());
    row.compare("经营场所", before.place(), face.place());
    row.compare("许可范围", before.scope(), face.scope());
    row.compare("供货单位", before.supplier(), face.supplier());
    row.compare("发证机关", before.issuer(), face.issuer());
    row.compare("发证日期", before.issuedOn(), face.issuedOn());
    row.compare("有效期止", before.validTo(), face.validTo());
  }

  /** The change that leads to the state in the row; null when the licence is in it already. */
  private @Nullable StateChange stateChange(Row row, Licence licence, String title) {
    LocalDate today = known.today();
    String until = StoredLicence.text(licence.suspendedTo());
    if (title.equals(licence.stateOn(today).title()) && row.get("停业至").equals(until)) {
      return null;
    }
    String to = state(title).map(Enum::name).orElse("");
    StateChange change =
        new StateChange(to, row.get("状态日期"), row.get("停业至"), row.get("状态理由"), row.get("状态文号"));
    row.problems(new StateCheck(licence, change, today).errors(), STATE);
    row.note("状态", licence.stateOn(today).title(), title);
    row.note("停业至", until, row.get("停业至"));
    return change;
  }

  private static Optional<LicenceState> state(String title) {
    return Arrays.stream(LicenceState.values())
        .filter(state -> state.title().equals(title))
        .findFirst();
  }

  private static LicenceFace face(Row row) {
    return new LicenceFace(
        row.get("许可证号"),
        row.get("字号名称"),
        row.get("负责人"),
        row.get("企业类型"),
        row.get("经营场所"),
        row.get("许可范围"),
        row.get("供货单位"),
        row.get("发证机关"),
        row.get("发证日期"),
        row.get("有效期起"),
        row.get("有效期止"));
  }
}

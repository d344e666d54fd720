package org.jinye.retailers.web.licence;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.internal.licence.Licence;
import org.jinye.retailers.internal.licence.LicenceFace;
import org.jinye.retailers.internal.licence.LicenceFilter;
import org.jinye.retailers.internal.licence.LicenceQuery;
import org.jinye.retailers.internal.licence.Licences;
import org.jinye.retailers.internal.licence.StateChange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the licences' pages together. */
@Component
class LicencePages {

  private static final String BUREAU = "烟草专卖局";

  private final Licences licences;
  private final LicenceQuery query;
  private final Retailers retailers;
  private final Organization organization;
  private final Clock clock;

  LicencePages(
      Licences licences,
      LicenceQuery query,
      Retailers retailers,
      Organization organization,
      Clock clock) {
    this.licences = licences;
    this.query = query;
    this.retailers = retailers;
    this.organization = organization;
    this.clock = clock;
  }

  LicenceListPage list(LicenceFilter filter, int page) {
    LocalDate today = LocalDate.now(clock);
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, query.count(filter, today), filter.url("/licences"));
    return new LicenceListPage(filter, counties(), today, query.page(filter, today, pager), pager);
  }

  LicencePage page(SignedIn me, Licence licence, StateChange typed, Map<String, String> errors) {
    return new LicencePage(
        licence,
        retailer(licence.retailerId()),
        licences.listEvents(licence.id()),
        typed,
        errors,
        LocalDate.now(clock),
        me.has(Role.SUPERVISOR));
  }

  LicencePage page(SignedIn me, Licence licence) {
    String today = LocalDate.now(clock).toString();
    return page(me, licence, new StateChange("", today, "", "", ""), Map.of());
  }

  /** The form for a new licence, filled with what the file already tells. */
  LicenceFormPage blank(String retailerId) {
    Retailer retailer = retailer(retailerId);
    String unit =
        organization.findUnit(retailer.unitCode()).map(Unit::name).orElse(retailer.unitCode());
    LocalDate today = LocalDate.now(clock);
    Licence before = licences.listLicences(retailerId).stream().findFirst().orElse(null);
    return new LicenceFormPage(
        retailer,
        null,
        0,
        new LicenceFace(
            retailer.retailerId().matches("[0-9]{12}") ? retailer.retailerId() : "",
            retailer.name(),
            before == null ? "" : before.personInCharge(),
            before == null ? "个体" : before.enterpriseKind(),
            retailer.address(),
            "卷烟、雪茄烟",
            before == null ? "" : before.supplier(),
            unit.endsWith(BUREAU) ? unit : unit + BUREAU,
            today.toString(),
            today.toString(),
            today.plusYears(5).minusDays(1).toString()),
        Map.of());
  }

  Retailer retailer(String retailerId) {
    return retailers.find(retailerId).orElseThrow(() -> NotFound.of("零售户"));
  }

  /** The list as a workbook. Within a transaction, so that the rows come in batches. */
  @Transactional(readOnly = true)
  public void write(LicenceFilter filter, OutputStream out) throws IOException {
    LocalDate today = LocalDate.now(clock);
    try (Stream<Licence> rows = query.stream(filter, today)) {
      sheet(counties(), today).write(out, rows, clock.getZone());
    }
  }

  private static Spreadsheet<Licence> sheet(Map<String, String> counties, LocalDate today) {
    return new Spreadsheet<>(
        "许可证",
        List.of(
            Spreadsheet.column("许可证号", 16, Licence::number),
            Spreadsheet.column("字号名称", 28, Licence::tradeName),
            Spreadsheet.column("负责人", 12, Licence::personInCharge),
            Spreadsheet.column("企业类型", 14, Licence::enterpriseKind),
            Spreadsheet.column("经营场所", 40, Licence::place),
            Spreadsheet.column("许可范围", 14, Licence::scope),
            Spreadsheet.column("供货单位", 24, Licence::supplier),
            Spreadsheet.column("发证机关", 24, Licence::issuer),
            Spreadsheet.column("发证日期", 12, Licence::issuedOn),
            Spreadsheet.column("有效期起", 12, Licence::validFrom),
            Spreadsheet.column("有效期止", 12, Licence::validTo),
            Spreadsheet.column("状态", 8, licence -> licence.stateOn(today).title()),
            Spreadsheet.column("停业至", 12, Licence::suspendedTo),
            Spreadsheet.column(
                "县局", 16, row -> counties.getOrDefault(row.unitCode(), row.unitCode())),
            Spreadsheet.column("档案编号", 16, Licence::retailerId)));
  }

  private Map<String, String> counties() {
    return organization.listCounties().stream()
        .collect(toMap(Unit::code, Unit::name, (a, b) -> a, LinkedHashMap::new));
  }
}

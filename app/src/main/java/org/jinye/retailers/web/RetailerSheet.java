package org.jinye.retailers.web;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.internal.RetailerFilter;
import org.jinye.retailers.internal.RetailerQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list as a workbook: the same rows in the same order as on the page. */
@Component
class RetailerSheet {

  private final RetailerQuery query;
  private final RetailerPages pages;
  private final Clock clock;

  RetailerSheet(RetailerQuery query, RetailerPages pages, Clock clock) {
    this.query = query;
    this.pages = pages;
    this.clock = clock;
  }

  /** Within a transaction, so that the rows come in batches and not all at once. */
  @Transactional(readOnly = true)
  public void write(RetailerFilter filter, OutputStream out) throws IOException {
    try (Stream<Retailer> rows = query.stream(filter)) {
      sheet(pages.counties()).write(out, rows, clock.getZone());
    }
  }

  private static Spreadsheet<Retailer> sheet(Map<String, String> counties) {
    return new Spreadsheet<>(
        "零售户",
        List.of(
            column("许可证号", 16, Retailer::retailerId),
            column("店名", 28, Retailer::name),
            column("县局", 16, shop -> counties.getOrDefault(shop.unitCode(), shop.unitCode())),
            column("地址", 40, Retailer::address),
            column("档位", 8, Retailer::grade),
            column("业态", 12, Retailer::channel),
            column("区位", 8, Retailer::location),
            column("订货日", 10, Retailer::orderDay),
            column("供货状态", 10, shop -> shop.status().title()),
            column("订货电话", 16, Retailer::telephone),
            column("经度", 12, Retailer::longitude),
            column("纬度", 12, Retailer::latitude)));
  }
}

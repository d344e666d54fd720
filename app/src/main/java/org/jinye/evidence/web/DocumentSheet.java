package org.jinye.evidence.web;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.evidence.Document;
import org.jinye.evidence.internal.document.DocumentFilter;
import org.jinye.evidence.internal.document.DocumentQuery;
import org.jinye.platform.table.Spreadsheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register as a workbook: the same rows in the same order as on the page. */
@Component
class DocumentSheet {

  private final DocumentQuery query;
  private final Clock clock;

  DocumentSheet(DocumentQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** Within a transaction, so that the rows come in batches and not all at once. */
  @Transactional(readOnly = true)
  public void write(DocumentFilter filter, Map<String, String> units, OutputStream out)
      throws IOException {
    try (Stream<Document> rows = query.stream(filter)) {
      sheet(units).write(out, rows, clock.getZone());
    }
  }

  private static Spreadsheet<Document> sheet(Map<String, String> units) {
    return new Spreadsheet<>(
        "文书登记",
        List.of(
            column("文号", 24, Document::number),
            column("版本", 8, Document::version),
            column("单位", 24, row -> DocumentsPage.unitName(units, row.unitCode())),
            column("种类", 22, Document::kindTitle),
            column("年度", 8, Document::year),
            column("序号", 8, Document::serial),
            column("标题", 44, Document::title),
            column("制发日期", 12, Document::madeOn),
            column("制发人", 14, Document::madeBy),
            column("制发时间", 18, Document::madeAt),
            column("更正理由", 40, Document::reason)));
  }
}

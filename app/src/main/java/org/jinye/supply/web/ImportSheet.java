package org.jinye.supply.web;

import static org.jinye.platform.table.Spreadsheet.column;

import java.util.List;
import org.jinye.platform.table.Spreadsheet;

/** The list of imports as a workbook: the same columns as on the page, and a few more. */
final class ImportSheet {

  static final Spreadsheet<ImportView> TABLE =
      new Spreadsheet<>(
          "数据导入",
          List.of(
              column("编号", 8, view -> view.record().id()),
              column("接收时间", 18, view -> view.record().receivedAt()),
              column("文件", 32, view -> view.record().fileName()),
              column("内容", 10, ImportView::kindTitle),
              column("导入模板", 18, view -> view.record().profileTitle()),
              column("来源", 16, view -> view.record().source().title()),
              column("经办", 16, view -> view.record().startedBy()),
              column("状态", 10, ImportView::stateTitle),
              column("读取", 12, view -> view.isCounted() ? view.record().rows().read() : null),
              column("导入", 12, view -> view.isCounted() ? view.record().rows().taken() : null),
              column("已有", 12, view -> view.isCounted() ? view.record().rows().present() : null),
              column("未导入", 12, view -> view.isCounted() ? view.record().rows().rejected() : null),
              column("用时", 12, ImportView::duration),
              column("大小（字节）", 14, view -> view.record().bytes()),
              column("指纹", 68, view -> view.record().sha256()),
              column("说明", 60, view -> view.record().problem())));

  private ImportSheet() {}
}

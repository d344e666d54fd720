package org.jinye.reports.internal;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jinye.reports.internal.PaperDocument.Font;
import org.jinye.reports.internal.ReportTable.Column;
import org.jinye.reports.internal.ReportTable.Heading;
import org.jinye.reports.internal.ReportTable.Line;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table of the report in a document, with merged headings that repeat on every page. */
final class PaperTable {

  private static final int LABEL_WIDTH = 1900;

  private final ReportTable table;
  private final int labels;
  private final XWPFTable paper;

  PaperTable(XWPFDocument document, ReportTable table) {
    this.table = table;
    this.labels = table.labels().size();
    int heads = table.hasGroups() ? 2 : 1;
    this.paper =
        document.createTable(heads + table.lines().size(), labels + table.columns().size());
  }

  void write() {
    paper.setTableAlignment(TableRowAlign.CENTER);
    paper.setWidth(PaperDocument.TEXT_WIDTH);
    paper.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    int row = headings();
    for (Line line : table.lines()) {
      line(paper.getRow(row++), line);
    }
    groupLines(row - table.lines().size());
    widths();
  }

  /** What several lines are about stands once beside them. */
  private void groupLines(int first) {
    for (int line = 0; line < table.lines().size(); line++) {
      for (int i = 1; i < table.span(line); i++) {
        XWPFTableCell upper = paper.getRow(first + line).getCell(0);
        XWPFTableCell lower = paper.getRow(first + line + i).getCell(0);
        if (i == 1) {
          properties(upper).addNewVMerge().setVal(STMerge.RESTART);
        }
        properties(lower).addNewVMerge().setVal(STMerge.CONTINUE);
      }
    }
  }

  private int headings() {
    XWPFTableRow top = paper.getRow(0);
    top.setRepeatHeader(true);
    for (int i = 0; i < labels; i++) {
      text(top.getCell(i), table.labels().get(i), Font.CELL_BOLD, ParagraphAlignment.CENTER);
    }
    if (!table.hasGroups()) {
      List<Column> columns = table.columns();
      for (int i = 0; i < columns.size(); i++) {
        String title = columns.get(i).title();
        text(top.getCell(labels + i), title, Font.CELL_BOLD, ParagraphAlignment.CENTER);
      }
      return 1;
    }
    groups(top, paper.getRow(1));
    return 2;
  }

  private void groups(XWPFTableRow top, XWPFTableRow below) {
    below.setRepeatHeader(true);
    for (int i = 0; i < labels; i++) {
      mergeDown(top.getCell(i), below.getCell(i));
    }
    int column = labels;
    int cell = labels; // falls behind the column as cells of the upper row become one
    for (Heading heading : table.headings()) {
      XWPFTableCell first = top.getCell(cell);
      text(first, heading.title(), Font.CELL_BOLD, ParagraphAlignment.CENTER);
      if (heading.alone()) {
        mergeDown(first, below.getCell(column));
      } else {
        mergeRight(top, cell, heading.columns());
        for (int i = column; i < column + heading.columns(); i++) {
          String title = table.columns().get(i - labels).title();
          text(below.getCell(i), title, Font.CELL_BOLD, ParagraphAlignment.CENTER);
        }
      }
      column += heading.columns();
      cell++;
    }
  }

  private void line(XWPFTableRow row, Line line) {
    row.setCantSplitRow(true);
    Font font = line.sum() ? Font.CELL_BOLD : Font.CELL;
    for (int i = 0; i < labels; i++) {
      text(row.getCell(i), line.labels().get(i), font, ParagraphAlignment.LEFT);
    }
    for (int i = 0; i < line.cells().size(); i++) {
      text(row.getCell(labels + i), line.cells().get(i).text(), font, ParagraphAlignment.RIGHT);
    }
  }

  private void widths() {
    int figure = (PaperDocument.TEXT_WIDTH - labels * LABEL_WIDTH) / table.columns().size();
    for (XWPFTableRow row : paper.getRows()) {
      for (int i = 0; i < row.getTableCells().size(); i++) {
        XWPFTableCell cell = row.getCell(i);
        int spanned = properties(cell).isSetGridSpan() ? span(cell) : 1;
        cell.setWidth(Integer.toString(i < labels ? LABEL_WIDTH : figure * spanned));
      }
    }
    CTTblGrid grid = paper.getCTTbl().addNewTblGrid();
    for (int i = 0; i < labels + table.columns().size(); i++) {
      grid.addNewGridCol().setW(BigInteger.valueOf(i < labels ? LABEL_WIDTH : figure));
    }
  }

  private static void text(
      XWPFTableCell cell, String words, Font font, ParagraphAlignment alignment) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setAlignment(alignment);
    PaperDocument.write(paragraph, words, font);
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
  }

  private static void mergeDown(XWPFTableCell upper, XWPFTableCell lower) {
    properties(upper).addNewVMerge().setVal(STMerge.RESTART);
    properties(lower).addNewVMerge().setVal(STMerge.CONTINUE);
  }

  private static void mergeRight(XWPFTableRow row, int first, int cells) {
    properties(row.getCell(first)).addNewGridSpan().setVal(BigInteger.valueOf(cells));
    for (int i = 1; i < cells; i++) {
      row.removeCell(first + 1);
    }
  }

  private static int span(XWPFTableCell cell) {
    return properties(cell).getGridSpan().getVal().intValue();
  }

  private static CTTcPr properties(XWPFTableCell cell) {
    CTTc markup = cell.getCTTc();
    return markup.isSetTcPr() ? markup.getTcPr() : markup.addNewTcPr();
  }
}

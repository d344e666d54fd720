package org.jinye.retailers.internal.exchange;

import java.util.List;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.exchange.Comparison;
import org.jinye.platform.exchange.ExchangeKind;
import org.jinye.platform.workbook.SentTables;
import org.jinye.platform.workbook.TableReader;
import org.jinye.retailers.internal.licence.KeepingLicences;
import org.springframework.stereotype.Component;

/**
 * Files of retailers in a workbook of four sheets: what is in them is added or changed, what is not
 * stays. Stars mean that a number stays as it is stored.
 */
@Component
public class FilesExchange implements ExchangeKind {

  private final TableReader reader;
  private final Known.Tools tools;
  private final KeepingLicences keeping;
  private final TakingOver taking;

  FilesExchange(TableReader reader, Known.Tools tools, KeepingLicences keeping, TakingOver taking) {
    this.reader = reader;
    this.tools = tools;
    this.keeping = keeping;
    this.taking = taking;
  }

  private record Compared(
      Comparison comparison,
      ComparingShops shops,
      ComparingLicences licences,
      ComparingPeople people,
      ComparingClasses classes) {}

  @Override
  public String code() {
    return "retailers";
  }

  @Override
  public String title() {
    return "导入零售户档案";
  }

  @Override
  public String base() {
    return "/retailers/exchange";
  }

  @Override
  public String exampleUrl() {
    return "/retailers/exchange/export.xlsx";
  }

  @Override
  public String accept() {
    return ".xlsx";
  }

  @Override
  public List<String> words() {
    return List.of(
        "一个工作簿，四张表：零售户、许可证、经营者、监管分类，可以只有其中几张。表里有的新增或修改，表里没有的不动。",
        "先下载表格（现有的全部档案），在上面改好再导入。带星号的电话和身份证号表示不改，空着也表示不改；要改就写完整。",
        "有问题的行不导入，其余的行在一次操作里全部写入。许可证状态变更要写状态日期和理由，监管分类变更要写理由和复核日期。");
  }

  @Override
  public Comparison compare(byte[] content) {
    return compared(content).comparison();
  }

  @Override
  public Comparison takeOver(byte[] content, SignedIn by) {
    Compared compared = compared(content);
    if (compared.comparison().isAcceptable()) {
      taking.shops(compared.shops().written.values());
      taking.licences(compared.licences().written, by);
      taking.people(compared.people().written);
      taking.classes(compared.classes().written, by);
    }
    return compared.comparison();
  }

  private Compared compared(byte[] content) {
    SentTables sent = reader.read(content, FileSheet.forms());
    Comparison result = new Comparison();
    result.unreadable(sent.problems());
    Known known = tools.load(sent);
    var shops = new ComparingShops(result, known);
    sent.lines(FileSheet.SHOPS.title()).forEach(shops::compare);
    var licences = new ComparingLicences(result, known, shops, keeping);
    licences.compareAll(sent.lines(FileSheet.LICENCES.title()));
    var people = new ComparingPeople(result, known, shops);
    people.compareAll(sent.lines(FileSheet.PEOPLE.title()));
    var classes = new ComparingClasses(result, known, shops);
    classes.compareAll(sent.lines(FileSheet.CLASSES.title()));
    return new Compared(result, shops, licences, people, classes);
  }
}

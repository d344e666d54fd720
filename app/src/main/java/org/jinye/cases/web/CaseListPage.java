package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.Stage;
import org.jinye.casebook.penalty.Causes;
import org.jinye.casebook.procedure.CaseEnd;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.CaseFilter;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The list of cases.
 *
 * @param figures counts, each with its list
 * @param units names by code
 */
public record CaseListPage(
    CaseFilter filter,
    List<CaseRow> rows,
    Pager pager,
    List<Figure> figures,
    Map<String, String> units,
    List<String> campaigns,
    boolean mayHandle,
    LocalDate today) {

  /** A figure that opens what it counted. */
  public record Figure(String title, long count, String href) {}

  public String unit(CaseRow row) {
    return units.getOrDefault(row.unitCode(), row.unitCode());
  }

  public String cause(CaseRow row) {
    return CaseWords.cause(row);
  }

  public String stage(CaseRow row) {
    return CaseWords.stage(row);
  }

  public boolean isLate(CaseRow row) {
    LocalDate due = row.dueOn();
    return due != null && due.isBefore(today);
  }

  public List<Choice> unitChoices() {
    return units.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
  }

  public List<Choice> stages() {
    return Stream.of(
            Stream.of(new Choice(CaseFilter.OPEN, "未结案"), new Choice(CaseFilter.DONE, "已结案")),
            Arrays.stream(Stage.values()).map(one -> new Choice(one.name(), one.title())),
            Arrays.stream(CaseEnd.values()).map(one -> new Choice(one.name(), one.title())))
        .flatMap(all -> all)
        .toList();
  }

  public List<Choice> procedures() {
    return Arrays.stream(CaseProcedure.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  public List<Choice> causes() {
    return Stream.concat(
            Stream.of(new Choice(CaseFilter.NO_CAUSE, "还没有定案由")),
            Causes.read().on(today).stream()
                .map(one -> new Choice(one.code(), one.code() + " " + one.title())))
        .toList();
  }

  public List<Choice> sources() {
    return Arrays.stream(Discovery.Source.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  public List<Choice> natures() {
    return Stream.concat(
            Stream.of(new Choice(CaseFilter.FAKE, "假冒或伪劣")),
            Arrays.stream(Nature.values()).map(one -> new Choice(one.name(), one.title())))
        .toList();
  }

  public List<Choice> sizes() {
    return List.of(new Choice("10000", "案值 1 万元以上"), new Choice("50000", "案值 5 万元以上"));
  }

  public List<Choice> campaignChoices() {
    return Stream.concat(
            Stream.of(new Choice(CaseFilter.NO_CAMPAIGN, "没有专项行动")),
            campaigns.stream().map(one -> new Choice(one, one)))
        .toList();
  }

  public List<Choice> dues() {
    return Arrays.stream(CaseFilter.Due.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  public String exportUrl() {
    return filter.url(CaseFilter.PATH + "/export.xlsx");
  }
}

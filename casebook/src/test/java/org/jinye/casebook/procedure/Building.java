package org.jinye.casebook.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinye.casebook.Bureau;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Money;
import org.jinye.casebook.Officer;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Party;
import org.jinye.casebook.PriceBasis;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.Sanction;
import org.jinye.casebook.Stage;
import org.jinye.casebook.testing.Weekdays;
import org.jspecify.annotations.Nullable;

/** A case that is put together piece by piece: found on Monday 2026-09-07. */
final class Building {

  static final LocalDate FOUND = LocalDate.of(2026, 9, 7);

  private final List<Paper> papers = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();
  private CaseProcedure procedure = CaseProcedure.ORDINARY;
  private Stage stage = Stage.CHECKING;
  private String cause = "T09";
  private List<Officer> officers = List.of(officer("张三", "34010001"), officer("李四", "34010002"));
  private List<GoodsLine> goods = List.of(valued(GoodsLine.Nature.OFF_CHANNEL));
  private @Nullable Decision decision;

  static Officer officer(String name, String certificate) {
    return new Officer(name, certificate, LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31));
  }

  static GoodsLine valued(GoodsLine.Nature nature) {
    var price =
        new GoodsLine.UnitPrice(Money.ofYuan(200), QuantityUnit.CARTON, PriceBasis.WHOLESALE);
    return new GoodsLine("黄山（硬）", Quantity.of(25, QuantityUnit.CARTON), nature, price, List.of());
  }

  Building at(Stage at) {
    stage = at;
    return this;
  }

  Building simple() {
    procedure = CaseProcedure.SIMPLE;
    return this;
  }

  Building withoutCause() {
    cause = "";
    return this;
  }

  Building officers(Officer... of) {
    officers = List.of(of);
    return this;
  }

  Building goods(GoodsLine... lines) {
    goods = List.of(lines);
    return this;
  }

  Building fined(long yuan) {
    decision =
        new Decision(Set.of(Sanction.FINE), Money.ofYuan(5_000), Money.ZERO, Money.ofYuan(yuan));
    return this;
  }

  Building paid(long yuan) {
    receipts.add(new Receipt("0001", FOUND.plusDays(60), Money.ofYuan(yuan)));
    return this;
  }

  Building paper(String kind, LocalDate on) {
    return paper(kind, on, null, Map.of(), List.of());
  }

  Building approved(String kind, LocalDate on) {
    return paper(kind, on, null, Map.of(), List.of(new Opinion(Opinion.Role.HEAD, "王局", "同意", on)));
  }

  Building served(String kind, LocalDate on, LocalDate received) {
    return served(kind, on, received, "direct", Map.of());
  }

  Building served(
      String kind, LocalDate on, LocalDate received, String manner, Map<String, String> fields) {
    paper(kind, on, null, fields, List.of());
    return paper(
        Paper.SERVICE_RECEIPT,
        received,
        papers.getLast().id(),
        Map.of("received_on", received.toString(), "manner", manner),
        List.of());
  }

  Building paper(
      String kind,
      LocalDate on,
      @Nullable String about,
      Map<String, String> fields,
      List<Opinion> opinions) {
    String id = String.valueOf(papers.size() + 1);
    papers.add(new Paper(id, kind, "", on, about, fields, List.of(), opinions, List.of(), 1, true));
    return this;
  }

  String lastId() {
    return papers.getLast().id();
  }

  CaseFile file() {
    return new CaseFile(
        "金烟立〔2026〕12号",
        procedure,
        stage,
        new Bureau("340123", "金叶县烟草专卖局", "金烟", "金叶县人民路1号", "金叶市烟草专卖局", "金叶县人民法院", "金叶农村商业银行"),
        cause,
        new Discovery(FOUND.atTime(10, 30), "红旗便利店", Discovery.Source.INSPECTION),
        FOUND.plusDays(1),
        List.of(
            new Party.Individual(
                "阿依古丽·买买提", "女", null, "维吾尔族", "", "个体工商户", "", "人民路2号", "", "340123100001")),
        officers,
        goods,
        decision,
        papers,
        List.of(),
        List.of(),
        receipts,
        null);
  }

  /** The step as it is offered on the day. */
  StepOffer offer(String step, LocalDate today) {
    return NextSteps.of(file(), today, Weekdays.CALENDAR).stream()
        .filter(offer -> offer.step().code().equals(step))
        .findFirst()
        .orElseThrow();
  }
}

package org.jinye.casebook.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Money;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Party;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.Recording;
import org.jinye.casebook.Sanction;
import org.jinye.casebook.Signature;
import org.jinye.casebook.Stage;
import org.jinye.casebook.WorkDays;
import org.jspecify.annotations.Nullable;

/** An example file while its papers are being written. */
final class FileDraft {

  private static final int FOUND_HOUR = 10;

  final Course course;
  final Setting setting;
  final Cast cast;
  final Stock stock;
  final Days days;
  final @Nullable Decision decision;
  private final SplittableRandom random;
  private final List<Paper> papers = new ArrayList<>();
  private final List<GoodsMove> ledger = new ArrayList<>();
  private final List<Recording> recordings = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();

  FileDraft(Course course, Setting setting, long seed, WorkDays workDays) {
    this.course = course;
    this.setting = setting;
    random = new SplittableRandom(seed);
    cast = Cast.of(setting, random);
    Stock drawn = Stock.of(nature(course), random);
    stock = course.is(Course.Trait.TRANSFERRED) ? drawn.large() : drawn;
    days = Days.of(course, setting.found(), workDays, random);
    decision = decision();
  }

  boolean is(Course.Trait trait) {
    return course.is(trait);
  }

  String caseNumber() {
    return number(is(Course.Trait.SPOT) ? "简" : "立", days.filed());
  }

  String number(String series, LocalDate day) {
    return setting.bureau().shortName() + series + "〔" + day.getYear() + "〕" + setting.nth() + "号";
  }

  /** The cause as papers write it. */
  String causeWords() {
    return switch (cause()) {
      case "T09" -> "未在当地烟草专卖批发企业进货";
      case "T11" -> "销售非法生产的烟草专卖品";
      default -> "无烟草专卖品准运证运输烟草专卖品";
    };
  }

  String place() {
    return is(Course.Trait.OWNERLESS) ? setting.county() + "货运站三号库房" : cast.party().address();
  }

  /** A paper with the facts that all papers repeat. */
  PaperDraft paper(String kind, LocalDate date) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("cause", causeWords());
    if (!date.isBefore(days.filed())) {
      fields.put("case_number", caseNumber());
    }
    if (!is(Course.Trait.OWNERLESS)) {
      partyFields(fields);
    }
    return new PaperDraft(this, kind, date, fields);
  }

  /** The receipt that proves that a paper was handed over. */
  Paper served(Paper paper, String title, LocalDate on) {
    String receiver = cast.party().name();
    PaperDraft receipt =
        paper(Paper.SERVICE_RECEIPT, on)
            .about(paper)
            .with("served_title", title)
            .with("served_number", paper.number())
            .with("receiver", receiver)
            .with("manner", "direct")
            .with("place", cast.party().address())
            .with("received_on", on)
            .sealed()
            .signed(Signature.As.RECEIVER, cast.speaker())
            .signed(Signature.As.SERVER, cast.first())
            .signed(Signature.As.SERVER, cast.second());
    return receipt.add();
  }

  void move(
      GoodsMove.Kind kind, LocalDate day, List<GoodsLine> goods, String to, @Nullable Paper paper) {
    ledger.add(
        new GoodsMove(
            kind,
            day.atTime(16, 30),
            goods,
            kind.bringsIn() ? cast.first().name() : cast.keeper(),
            to,
            paper == null ? "" : paper.id(),
            2));
  }

  void recorded(Recording.Kind kind, LocalDate day, Paper paper) {
    recordings.add(
        new Recording(
            kind,
            day.atTime(FOUND_HOUR, 6),
            cast.second().name(),
            paper.id(),
            "%016x%016x%016x%016x"
                .formatted(
                    random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong())));
  }

  void paid(LocalDate day, Money money) {
    receipts.add(new Receipt("%08d".formatted(random.nextInt(100_000_000)), day, money));
  }

  String nextId() {
    return "P" + (papers.size() + 1);
  }

  void add(Paper paper) {
    papers.add(paper);
  }

  CaseFile file() {
    return new CaseFile(
        caseNumber(),
        is(Course.Trait.SPOT) ? CaseProcedure.SIMPLE : CaseProcedure.ORDINARY,
        Stage.ARCHIVED,
        setting.bureau(),
        cause(),
        new Discovery(days.found().atTime(FOUND_HOUR, 0), place(), Discovery.Source.INSPECTION),
        days.filed(),
        is(Course.Trait.OWNERLESS) ? List.of() : List.of(cast.party()),
        cast.officers(),
        is(Course.Trait.SPOT) ? List.of() : stock.lines(),
        decision,
        papers,
        ledger,
        recordings,
        receipts,
        days.closed());
  }

  private String cause() {
    if (is(Course.Trait.OWNERLESS)) {
      return "T02";
    }
    return is(Course.Trait.APPRAISED) ? "T11" : "T09";
  }

  private static GoodsLine.Nature nature(Course course) {
    return course.is(Course.Trait.APPRAISED)
        ? GoodsLine.Nature.COUNTERFEIT
        : GoodsLine.Nature.OFF_CHANNEL;
  }

  private @Nullable Decision decision() {
    if (is(Course.Trait.OWNERLESS) || is(Course.Trait.TRANSFERRED)) {
      return null;
    }
    if (is(Course.Trait.SPOT)) {
      Money fine = Money.ofYuan(100 + random.nextInt(100));
      return new Decision(
          Set.of(Sanction.WARNING, Sanction.FINE), Money.ofYuan(2_000), Money.ZERO, fine);
    }
    if (is(Course.Trait.UNPUNISHED)) {
      return new Decision(Set.of(), stock.value(), Money.ZERO, Money.ZERO);
    }
    Set<Sanction> sanctions = EnumSet.of(Sanction.FINE);
    Money gains = random.nextInt(2) == 0 ? Money.ZERO : Money.ofYuan(100 + random.nextInt(900));
    if (!gains.equals(Money.ZERO)) {
      sanctions.add(Sanction.CONFISCATE_GAINS);
    }
    if (is(Course.Trait.APPRAISED)) {
      sanctions.addAll(Set.of(Sanction.ORDER_TO_STOP, Sanction.PUBLIC_DESTRUCTION));
    }
    BigDecimal share = new BigDecimal(is(Course.Trait.APPRAISED) ? "0.30" : "0.08");
    return new Decision(sanctions, stock.value(), gains, stock.value().times(share));
  }

  private void partyFields(Map<String, String> fields) {
    Party party = cast.party();
    fields.put("party_name", party.name());
    fields.put("party_address", party.address());
    fields.put("party_telephone", party.telephone());
    fields.put("party_licence", party.licence());
    switch (party) {
      case Party.Individual person -> {
        fields.put("party_sex", person.sex());
        fields.put("party_age", age(person));
        fields.put("party_ethnicity", person.ethnicity());
        fields.put("party_identity", person.identityNumber());
        fields.put("party_occupation", person.occupation());
        fields.put("party_employer", person.employer());
      }
      case Party.Organisation organisation -> {
        fields.put("party_code", organisation.creditCode());
        fields.put("party_head", organisation.personInCharge());
      }
    }
  }

  private String age(Party.Individual person) {
    LocalDate born = person.born();
    return born == null ? "" : String.valueOf(Period.between(born, days.found()).getYears());
  }
}

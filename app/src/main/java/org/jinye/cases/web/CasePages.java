package org.jinye.cases.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jinye.casebook.Money;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.casebook.procedure.StepOffer;
import org.jinye.casebook.review.Review;
import org.jinye.casebook.review.ReviewSheet;
import org.jinye.cases.CaseRow;
import org.jinye.cases.PaperRow;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.CaseClocks;
import org.jinye.cases.internal.CaseFiles;
import org.jinye.cases.internal.CaseStore;
import org.jinye.cases.internal.LegalWorkDays;
import org.jinye.cases.internal.OpinionDesk;
import org.jinye.cases.internal.PartyStore;
import org.jinye.cases.internal.TakingStep;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.worktime.LimitClocks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a case together. */
@Component
class CasePages {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final PaperCatalogue CATALOGUE = PaperCatalogue.read();
  private static final int MOST_LINES = 100;

  private final CaseFiles files;
  private final CaseStore store;
  private final PartyStore parties;
  private final TakingStep steps;
  private final CaseClocks clocks;
  private final LegalWorkDays workDays;
  private final Organization organization;
  private final Clock clock;

  CasePages(
      CaseFiles files,
      CaseStore store,
      PartyStore parties,
      TakingStep steps,
      CaseClocks clocks,
      LegalWorkDays workDays,
      Organization organization,
      Clock clock) {
    this.files = files;
    this.store = store;
    this.parties = parties;
    this.steps = steps;
    this.clocks = clocks;
    this.workDays = workDays;
    this.organization = organization;
    this.clock = clock;
  }

  CaseFiles.Whole get(long id) {
    return files.find(id).orElseThrow(() -> NotFound.of("案件"));
  }

  CasePage page(SignedIn me, long id, @Nullable String refused) {
    CaseFiles.Whole whole = get(id);
    CaseRow row = whole.row();
    return new CasePage(
        row,
        whole.file(),
        organization.unitName(row.unitCode()),
        refused,
        CaseCheck.mayChange(me, row),
        CaseCheck.mayHandle(me) && TakingStep.goesOn(row),
        offers(whole),
        clocks.list(row).stream()
            .sorted(
                Comparator.comparing(
                    (LimitClocks.Standing one) -> one.clock().findEnd().isPresent()))
            .map(this::clockLine)
            .toList(),
        papers(whole),
        kinds(row),
        sheet(whole),
        goods(whole),
        earlier(row),
        store.steps(id).reversed().stream()
            .map(line ->
                new CasePage.Line(
                    MINUTE.format(line.at().atZone(clock.getZone())),
                    line.actor(),
                    CaseWords.act(line.act()),
                    line.words()))
            .toList());
  }

  /** The review of the file as it stands. */
  ReviewSheet sheet(CaseFiles.Whole whole) {
    return Review.of(whole.file(), LocalDate.now(clock), workDays, List.of());
  }

  private List<StepOffer> offers(CaseFiles.Whole whole) {
    return steps.offers(whole).stream()
        .sorted(Comparator.comparing(offer -> offer.step().end() != null))
        .toList();
  }

  private CasePage.ClockRow clockLine(LimitClocks.Standing of) {
    var due = of.standing().due();
    return new CasePage.ClockRow(
        of.clock().terms().title(),
        of.clock().terms().article(),
        LocalDate.ofInstant(of.clock().start(), clock.getZone()).toString(),
        due == null ? "—" : due.words(clock.getZone()),
        of.standing().words(),
        of.standing().light().name(),
        of.clock().terms().whose().label(),
        of.clock().findEnd().isPresent());
  }

  private static List<CasePage.PaperLine> papers(CaseFiles.Whole whole) {
    return whole.papers().stream()
        .sorted(
            Comparator.comparingInt((PaperRow paper) -> CATALOGUE.get(paper.kind()).order())
                .thenComparingLong(PaperRow::id))
        .map(paper -> {
          PaperKind kind = CATALOGUE.get(paper.kind());
          return new CasePage.PaperLine(
              paper,
              kind.title(),
              kind.group().title(),
              paper.state() == PaperRow.State.ISSUED
                  ? OpinionDesk.next(paper).map(role -> "等" + role.title() + "意见").orElse("")
                  : "");
        })
        .toList();
  }

  /** Kinds that the procedure knows and the stage allows, by their part of the file. */
  private static Map<String, List<PaperKind>> kinds(CaseRow row) {
    return CATALOGUE.kinds().stream()
        .filter(kind -> kind.procedures().contains(row.procedure()))
        .filter(kind -> kind.from().compareTo(row.stage()) <= 0)
        .sorted(Comparator.comparingInt(PaperKind::order))
        .collect(
            Collectors.groupingBy(
                kind -> kind.group().title(), java.util.LinkedHashMap::new, Collectors.toList()));
  }

  private static List<CasePage.GoodsRow> goods(CaseFiles.Whole whole) {
    return whole.file().goods().stream()
        .limit(MOST_LINES)
        .map(line ->
            new CasePage.GoodsRow(
                line.item(),
                QuantityWords.mixed(line.quantity()),
                line.nature().title(),
                line.price() == null
                    ? ""
                    : line.price().money() + " 元/" + line.price().per().title(),
                line.price() == null ? "" : line.price().basis().title(),
                line.findValue().map(Money::yuan).map(BigDecimal::toPlainString).orElse(""),
                line.codes().size()))
        .toList();
  }

  /** Cases in sight of the same party, for the repeat offence. */
  List<CaseRow> earlier(CaseRow row) {
    return store.list(parties.listOthers(row.id())).reversed();
  }
}

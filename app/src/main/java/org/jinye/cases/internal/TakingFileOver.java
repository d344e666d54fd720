package org.jinye.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Recording;
import org.jinye.casebook.procedure.CaseEnd;
import org.jinye.casebook.procedure.CaseStep;
import org.jinye.casebook.procedure.ServedOn;
import org.jinye.cases.CaseRow;
import org.jinye.cases.NewCase;
import org.jinye.cases.PaperRow;
import org.jinye.cases.TakenFile;
import org.jinye.cases.internal.CaseStore.CourseNow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a whole file as it stands, such as one that another system kept: its papers are issued, its
 * clocks run as its days say. Nothing of it is checked; the review tells what is wrong with it.
 */
@Component
public class TakingFileOver {

  private static final int MORNING = 9;

  private final CaseStore cases;
  private final PartyStore parties;
  private final OfficerStore officers;
  private final GoodsStore goods;
  private final PaperStore papers;
  private final LedgerStore ledger;
  private final ChangingCase changing;
  private final CaseClocks clocks;
  private final Clock clock;

  TakingFileOver(
      CaseStore cases,
      PartyStore parties,
      OfficerStore officers,
      GoodsStore goods,
      PaperStore papers,
      LedgerStore ledger,
      ChangingCase changing,
      CaseClocks clocks,
      Clock clock) {
    this.cases = cases;
    this.parties = parties;
    this.officers = officers;
    this.goods = goods;
    this.papers = papers;
    this.ledger = ledger;
    this.changing = changing;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** See {@link org.jinye.cases.Cases#takeOver}. */
  @Transactional
  public CaseRow take(TakenFile of) {
    Optional<CaseRow> before = cases.findByForm(of.key());
    if (before.isPresent()) {
      return before.get();
    }
    CaseFile file = of.file();
    Instant found = file.discovery().at().atZone(clock.getZone()).toInstant();
    var facts =
        new NewCase.Facts(
            file.cause(),
            file.discovery().source(),
            file.discovery().at(),
            file.discovery().place(),
            of.summary(),
            of.campaign());
    var opening =
        new NewCase(
            of.key(),
            file.procedure(),
            facts,
            NewCase.Origin.NONE,
            List.of(),
            List.of(),
            List.of());
    long id = cases.add(opening, of.unitCode(), of.by(), 0, found).orElseThrow();
    cases.setDecision(id, file.decision());
    cases.setCourse(id, course(file));
    CaseRow row = cases.get(id);
    parties.replace(row, file.parties());
    officers.replaceOfficers(row, file.officers());
    goods.replace(row, file.goods());
    Map<String, Long> ids = takePapers(row, of);
    takeLedger(row, of, ids);
    cases.addStep(row, found, of.by(), "OPENED", "");
    steps(file)
        .forEach(step -> cases.addStep(row, at(file, step), of.by(), step.code(), step.title()));
    CaseRow done = changing.settle(row);
    if (done.isOpen()) {
      startClocks(done, file, of.by());
    }
    return cases.get(id);
  }

  private Map<String, Long> takePapers(CaseRow row, TakenFile of) {
    Map<String, Long> ids = new HashMap<>();
    for (Paper paper : of.file().papers()) {
      @Nullable Long about = paper.about() == null ? null : ids.get(paper.about());
      var taken =
          new PaperRow(
              0,
              row.id(),
              row.unitCode(),
              1,
              paper.kind(),
              paper.date() == null ? PaperRow.State.DRAFT : PaperRow.State.ISSUED,
              paper.number(),
              paper.date(),
              about,
              paper.fields(),
              paper.goods(),
              paper.opinions(),
              paper.signatures(),
              paper.pages(),
              paper.isSealed(),
              "",
              null,
              of.by(),
              paper.date() == null
                  ? clock.instant()
                  : paper.date().atTime(MORNING, 0).atZone(clock.getZone()).toInstant());
      ids.put(paper.id(), papers.add(row, taken, of.key() + "/" + paper.id()).orElseThrow());
    }
    return ids;
  }

  private void takeLedger(CaseRow row, TakenFile of, Map<String, Long> ids) {
    CaseFile file = of.file();
    int nth = 0;
    for (GoodsMove move : file.ledger()) {
      var taken =
          new GoodsMove(
              move.kind(),
              move.at(),
              move.goods(),
              move.handedBy(),
              move.receivedBy(),
              id(ids, move.paper()),
              move.pictures());
      Instant at = move.at().atZone(clock.getZone()).toInstant();
      ledger.add(row, taken, of.by(), at, of.key() + "/move/" + nth++);
    }
    file.receipts()
        .forEach(receipt ->
            ledger.add(
                row,
                receipt,
                of.by(),
                receipt.on().atTime(MORNING, 0).atZone(clock.getZone()).toInstant()));
    for (Recording one : file.recordings()) {
      ledger.add(
          row,
          new Recording(one.kind(), one.from(), one.by(), id(ids, one.paper()), one.sha256()),
          null);
    }
  }

  private static String id(Map<String, Long> ids, String paper) {
    Long id = ids.get(paper);
    return id == null ? "" : id.toString();
  }

  private CourseNow course(CaseFile file) {
    Optional<Paper> decision =
        Stream.of("penalty_decision", "no_penalty_decision", "ownerless_decision", "spot_decision")
            .flatMap(kind -> file.findPaper(kind).stream())
            .filter(paper -> paper.date() != null)
            .findFirst();
    return new CourseNow(
        file.stage(),
        file.findPaper("police_transfer").isPresent() ? CaseEnd.TO_POLICE.name() : "",
        file.number(),
        file.filedOn(),
        decision.map(Paper::date).orElse(null),
        decision.flatMap(paper -> ServedOn.of(file, paper)).orElse(null),
        file.endedOn(),
        file.findPaper("cover").map(Paper::date).orElse(null));
  }

  /** The steps that the file has gone, as its stage tells. */
  private static List<CaseStep> steps(CaseFile file) {
    return CaseStep.all().stream()
        .filter(step -> step.procedure() == file.procedure())
        .filter(step -> !step.code().equals("decide_ownerless") || file.parties().isEmpty())
        .filter(step -> {
          var to = step.to();
          return to != null && file.hasReached(to);
        })
        .toList();
  }

  /** The day on which the step was taken, by the paper that it rests on. */
  private Instant at(CaseFile file, CaseStep step) {
    return step.needs().stream()
        .flatMap(need -> need.papers().stream())
        .flatMap(kind -> file.findPaper(kind).stream())
        .flatMap(paper ->
            Stream.concat(paper.opinions().stream().map(Opinion::on), Stream.of(paper.date())))
        .filter(java.util.Objects::nonNull)
        .max(java.util.Comparator.naturalOrder())
        .map(day -> day.atTime(MORNING, 0).atZone(clock.getZone()).toInstant())
        .orElseGet(() -> file.discovery().at().atZone(clock.getZone()).toInstant());
  }

  private void startClocks(CaseRow row, CaseFile file, String by) {
    clocks.opened(row, by);
    for (CaseStep step : steps(file)) {
      clocks.stepped(row, file, step, by, at(file, step));
    }
    file.papers().stream()
        .filter(paper -> paper.date() != null)
        .forEach(paper -> clocks.issued(row, file, paper, by));
  }
}

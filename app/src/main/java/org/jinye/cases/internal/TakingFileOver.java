package org.jinye.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.Recording;
import org.jinye.casebook.procedure.CaseEnd;
import org.jinye.casebook.procedure.CaseStep;
import org.jinye.casebook.procedure.Need;
import org.jinye.casebook.procedure.ServedOn;
import org.jinye.cases.CaseRow;
import org.jinye.cases.NewCase;
import org.jinye.cases.PaperRow;
import org.jinye.cases.TakenFile;
import org.jinye.cases.internal.CaseStore.CourseNow;
import org.jinye.platform.web.Refused;
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

  /** What a step asks for only sometimes, so that its day says nothing of the step. */
  private static final Set<Need.What> MAY_COME_LATER =
      EnumSet.of(Need.What.DISCUSSED, Need.What.PRESERVATION_HANDLED, Need.What.WINDOW_OVER);

  private static final Set<String> NOTICES = Set.of("prior_notice", "no_penalty_notice");

  private final CaseStore cases;
  private final PartyStore parties;
  private final OfficerStore officers;
  private final GoodsStore goods;
  private final PaperStore papers;
  private final LedgerStore ledger;
  private final WarehouseStore warehouses;
  private final ChangingCase changing;
  private final PublicList publicList;
  private final CaseClocks clocks;
  private final Clock clock;

  TakingFileOver(
      CaseStore cases,
      PartyStore parties,
      OfficerStore officers,
      GoodsStore goods,
      PaperStore papers,
      LedgerStore ledger,
      WarehouseStore warehouses,
      ChangingCase changing,
      CaseClocks clocks,
      Clock clock,
      PublicList publicList) {
    this.publicList = publicList;
    this.warehouses = warehouses;
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
    gone(file).forEach(one -> cases.addStep(row, one.at(), of.by(), one.step().code(), ""));
    CaseRow done = changing.settle(row);
    LocalDate published = of.publishedOn();
    if (published != null) {
      publicList.taken(row.id(), published);
    }
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
    Long warehouse = onlyWarehouse(row.unitCode());
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
      ledger.add(
          row,
          new Whereabouts.Placed(taken, move.kind().bringsIn() ? warehouse : null),
          of.by(),
          at,
          of.key() + "/move/" + nth++);
    }
    for (Receipt receipt : file.receipts()) {
      if (ledger.add(row, receipt, of.by(), morning(receipt.on())).isEmpty()) {
        throw Refused.because("票据 %s 已经登记在别的案件里，案卷没有接收。".formatted(receipt.number()));
      }
    }
    for (Recording one : file.recordings()) {
      ledger.add(
          row,
          new Recording(one.kind(), one.from(), one.by(), id(ids, one.paper()), one.sha256()),
          null);
    }
  }

  /** Where a unit's goods can only be; null where it has no warehouse, or several. */
  private @Nullable Long onlyWarehouse(String unit) {
    List<WarehouseStore.Warehouse> all = warehouses.listInUse(unit);
    return all.size() == 1 ? all.getFirst().id() : null;
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
        Optional.ofNullable(file.endedOn())
            .or(() -> file.findPaper("closing_report").map(Paper::date))
            .orElse(null),
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

  /** A step that was taken. */
  private record Gone(CaseStep step, Instant at) {}

  /**
   * The steps with their moments: by the papers that each rests on, never before the one before.
   */
  private List<Gone> gone(CaseFile file) {
    List<Gone> gone = new ArrayList<>();
    Instant last = file.discovery().at().atZone(clock.getZone()).toInstant();
    for (CaseStep step : steps(file)) {
      Instant at = findDay(file, step).map(this::morning).orElse(last);
      last = at.isBefore(last) ? last : at;
      gone.add(new Gone(step, last));
    }
    return gone;
  }

  private Optional<LocalDate> findDay(CaseFile file, CaseStep step) {
    if (step.needs().stream().anyMatch(need -> need.what() == Need.What.FINE_PAID)) {
      return file.receipts().stream().map(Receipt::on).max(Comparator.naturalOrder());
    }
    return step.needs().stream()
        .filter(need -> !MAY_COME_LATER.contains(need.what()))
        .flatMap(need -> need.papers().stream())
        .flatMap(kind -> file.findPaper(kind).stream())
        .flatMap(paper -> days(file, paper))
        .max(Comparator.naturalOrder());
  }

  /** A decision is one step and its service another. */
  private static Stream<LocalDate> days(CaseFile file, Paper paper) {
    Stream<LocalDate> written =
        Stream.concat(paper.opinions().stream().map(Opinion::on), Stream.of(paper.date()))
            .filter(Objects::nonNull);
    return NOTICES.contains(paper.kind())
        ? Stream.concat(written, ServedOn.of(file, paper).stream())
        : written;
  }

  private Instant morning(LocalDate day) {
    return day.atTime(MORNING, 0).atZone(clock.getZone()).toInstant();
  }

  private void startClocks(CaseRow row, CaseFile file, String by) {
    clocks.opened(row, by);
    gone(file).forEach(one -> clocks.stepped(row, file, one.step(), by, one.at()));
    file.papers().stream()
        .filter(paper -> paper.date() != null)
        .forEach(paper -> clocks.issued(row, file, paper, by));
  }
}

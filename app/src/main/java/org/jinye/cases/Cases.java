package org.jinye.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jinye.casebook.Bureau;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Decision;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Party;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.Signature;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.casebook.transfer.TransferEvent;
import org.jinye.cases.internal.BureauStore;
import org.jinye.cases.internal.CaseFiles;
import org.jinye.cases.internal.CaseStore;
import org.jinye.cases.internal.ChangingCase;
import org.jinye.cases.internal.KeepingLedger;
import org.jinye.cases.internal.OfficerStore;
import org.jinye.cases.internal.PaperDraft;
import org.jinye.cases.internal.TakingFileOver;
import org.jinye.cases.internal.TakingStep;
import org.jinye.cases.internal.Transferring;
import org.jinye.cases.internal.WarehouseStore;
import org.jinye.cases.internal.WritingPaper;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Penalty cases. A unit and those above it see a case, and whoever handles it. */
@Service
public class Cases {

  private final ChangingCase changing;
  private final TakingStep steps;
  private final WritingPaper papers;
  private final KeepingLedger ledger;
  private final Transferring transferring;
  private final TakingFileOver takingOver;
  private final OfficerStore officers;
  private final BureauStore bureaus;
  private final WarehouseStore warehouses;
  private final CaseStore store;
  private final CaseFiles files;

  Cases(
      ChangingCase changing,
      TakingStep steps,
      WritingPaper papers,
      KeepingLedger ledger,
      Transferring transferring,
      TakingFileOver takingOver,
      OfficerStore officers,
      BureauStore bureaus,
      WarehouseStore warehouses,
      CaseStore store,
      CaseFiles files) {
    this.changing = changing;
    this.steps = steps;
    this.papers = papers;
    this.ledger = ledger;
    this.transferring = transferring;
    this.takingOver = takingOver;
    this.officers = officers;
    this.bureaus = bureaus;
    this.warehouses = warehouses;
    this.store = store;
    this.files = files;
  }

  /** Opens a case and starts its clock. The same form sent again answers with what it opened. */
  public CaseOutcome open(SignedIn who, NewCase of, Instant at) {
    return who.scope().get(() -> changing.open(who, of, at));
  }

  /**
   * Takes a step that the law allows; what is missing is told with its article.
   *
   * @param version of the case as it was seen
   * @param code of the step (steps.yaml)
   * @throws org.jinye.platform.web.NotFound when the case is beyond the person's scope
   */
  public CaseOutcome take(SignedIn who, long id, int version, String code) {
    return who.scope().get(() -> steps.take(who, id, version, code));
  }

  /** Takes a whole file as it stands, under the scope of the thread; the same key is taken once. */
  public CaseRow takeOver(TakenFile file) {
    return takingOver.take(file);
  }

  /** Registers a certificate of a person of the unit; false when its number is known. */
  public boolean ensureCertificate(
      String unit, String name, long account, String number, LocalDate from, LocalDate to) {
    return officers.add(unit, name, number, account, from, to).isPresent();
  }

  /** The bureau of a unit as its papers name it. */
  public Bureau bureau(String unit) {
    return bureaus.of(unit);
  }

  /** Gives the bureau a warehouse of that name, where it has none. */
  public void ensureWarehouse(String bureau, String name, String place) {
    warehouses.add(bureau, name, place);
  }

  /** Sets to whom a party turns against the bureau's decisions, where nothing is set. */
  public void ensureRemedies(String bureau, String reviewBody, String court, String payAt) {
    if (bureaus.remedies(bureau).version() == 0) {
      bureaus.set(bureau, new BureauStore.Remedies(reviewBody, court, payAt, 0));
    }
  }

  /** Changes what was found, over the version that was seen; so do the following. */
  public CaseOutcome setFacts(SignedIn who, long id, int version, NewCase.Facts facts) {
    return who.scope().get(() -> changing.setFacts(who, id, version, facts));
  }

  public CaseOutcome setParties(SignedIn who, long id, int version, List<Party> parties) {
    return who.scope().get(() -> changing.setParties(who, id, version, parties));
  }

  /** The officers by the ids of their certificates, which must be valid today. */
  public CaseOutcome setOfficers(SignedIn who, long id, int version, List<Long> certificates) {
    return who.scope().get(() -> changing.setOfficers(who, id, version, certificates));
  }

  public CaseOutcome setGoods(SignedIn who, long id, int version, List<GoodsLine> goods) {
    return who.scope().get(() -> changing.setGoods(who, id, version, goods));
  }

  /** What is to be decided; null takes the proposal back. */
  public CaseOutcome setDecision(
      SignedIn who,
      long id,
      int version,
      @Nullable Decision decision,
      CaseStore.Weighing weighing) {
    return who.scope().get(() -> changing.setDecision(who, id, version, decision, weighing));
  }

  /** Registers a receipt of a fine or of confiscated money. */
  public CaseOutcome addReceipt(SignedIn who, long id, Receipt receipt) {
    return who.scope().get(() -> ledger.addReceipt(who, id, receipt));
  }

  /**
   * Enters a movement of seized goods, when the ledger balances with it.
   *
   * @param warehouse where it brings them; null when it takes them out, or the unit has none
   */
  public CaseOutcome addMove(
      SignedIn who, long id, GoodsMove move, @Nullable Long warehouse, String formKey) {
    return who.scope().get(() -> ledger.addMove(who, id, move, warehouse, formKey));
  }

  /**
   * Enters what happened with the transfer to the police; what the law does not allow yet is
   * refused.
   */
  public CaseOutcome transfer(SignedIn who, long id, TransferEvent event, String formKey) {
    return who.scope().get(() -> transferring.go(who, id, event, formKey));
  }

  /** Begins a paper. The same form sent again answers with what it began. */
  public PaperOutcome begin(
      SignedIn who, long id, PaperKind kind, PaperDraft draft, String formKey) {
    return who.scope().get(() -> papers.begin(who, id, kind, draft, formKey));
  }

  /** Writes a paper anew; one that was issued only with a reason. */
  public PaperOutcome write(SignedIn who, WritingPaper.Seen seen, PaperDraft draft, String reason) {
    return inBureau(who, seen, () -> papers.write(who, seen, draft, reason));
  }

  /** Gives a paper its number and its Word file. */
  public PaperOutcome issue(SignedIn who, WritingPaper.Seen seen) {
    return inBureau(who, seen, () -> papers.issue(who, seen));
  }

  public PaperOutcome addOpinion(SignedIn who, WritingPaper.Seen seen, Opinion opinion) {
    return inBureau(who, seen, () -> papers.addOpinion(who, seen, opinion));
  }

  public PaperOutcome addSignature(SignedIn who, WritingPaper.Seen seen, Signature signature) {
    return who.scope().get(() -> papers.addSignature(who, seen, signature));
  }

  /** Records that the bureau's seal stands on it. */
  public PaperOutcome seal(SignedIn who, WritingPaper.Seen seen) {
    return who.scope().get(() -> papers.seal(who, seen));
  }

  /** Takes a paper out of the file; it stays to be seen. */
  public PaperOutcome annul(SignedIn who, WritingPaper.Seen seen, String reason) {
    return inBureau(who, seen, () -> papers.annul(who, seen, reason));
  }

  /**
   * Numbers, documents and tasks are the bureau's, also where a squad of it, which does not see
   * them, handles the case.
   */
  private PaperOutcome inBureau(SignedIn who, WritingPaper.Seen seen, Supplier<PaperOutcome> work) {
    CaseRow row =
        who.scope().get(() -> store.find(seen.file())).orElseThrow(() -> NotFound.of("案件"));
    String bureau = Unit.bureauOf(row.unitCode());
    return bureau.startsWith(who.unitCode())
        ? who.scope().get(work)
        : new Scope(who.name(), who.accountId(), bureau).get(work);
  }

  /** The case file as it stands now. */
  public Optional<CaseFile> findFile(long id) {
    return files.find(id).map(CaseFiles.Whole::file);
  }

  public Optional<CaseRow> find(long id) {
    return store.find(id);
  }

  /** Cases that arose from a record of another module, the newest first. */
  public List<CaseRow> from(NewCase.Origin origin) {
    return store.listFrom(origin);
  }
}

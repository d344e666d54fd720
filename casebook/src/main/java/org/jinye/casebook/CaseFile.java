package org.jinye.casebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a case file says at one moment: the facts that all papers are filled from, and the papers as
 * they were made out.
 *
 * @param number number of the filing (金烟立〔2026〕12号); empty before it is filed
 * @param cause code of the cause (T09); empty while not known
 * @param filedOn the day on which the head approved the filing
 * @param goods goods of the case as found, one line an item, price basis and nature
 * @param parties the first is the one that the papers name
 * @param officers who handle it
 * @param decision what was decided; null before
 * @param endedOn the day of the closing report
 */
public record CaseFile(
    String number,
    CaseProcedure procedure,
    Stage stage,
    Bureau bureau,
    String cause,
    Discovery discovery,
    @Nullable LocalDate filedOn,
    List<Party> parties,
    List<Officer> officers,
    List<GoodsLine> goods,
    @Nullable Decision decision,
    List<Paper> papers,
    List<GoodsMove> ledger,
    List<Recording> recordings,
    List<Receipt> receipts,
    @Nullable LocalDate endedOn) {

  public CaseFile {
    parties = List.copyOf(parties);
    officers = List.copyOf(officers);
    goods = List.copyOf(goods);
    papers = List.copyOf(papers);
    ledger = List.copyOf(ledger);
    recordings = List.copyOf(recordings);
    receipts = List.copyOf(receipts);
  }

  /** The party that the papers name; empty for goods without an owner. */
  public Optional<Party> findParty() {
    return parties.stream().findFirst();
  }

  /** The papers of a kind, in the order in which they were made out. */
  public List<Paper> papers(String kind) {
    return papers.stream().filter(paper -> paper.kind().equals(kind)).toList();
  }

  /** The newest paper of a kind. */
  public Optional<Paper> findPaper(String kind) {
    return papers.stream().filter(paper -> paper.kind().equals(kind)).reduce((a, b) -> b);
  }

  /** The receipts of service for a paper. */
  public List<Paper> receiptsOf(Paper served) {
    return papers.stream()
        .filter(paper -> paper.kind().equals(Paper.SERVICE_RECEIPT))
        .filter(paper -> served.id().equals(paper.about()))
        .toList();
  }

  /** The same file with other receipts of money. */
  public CaseFile withReceipts(List<Receipt> others) {
    return new CaseFile(
        number,
        procedure,
        stage,
        bureau,
        cause,
        discovery,
        filedOn,
        parties,
        officers,
        goods,
        decision,
        papers,
        ledger,
        recordings,
        others,
        endedOn);
  }

  /** The same file with its papers written otherwise. */
  public CaseFile withPapers(List<Paper> others) {
    return new CaseFile(
        number,
        procedure,
        stage,
        bureau,
        cause,
        discovery,
        filedOn,
        parties,
        officers,
        goods,
        decision,
        others,
        ledger,
        recordings,
        receipts,
        endedOn);
  }

  public boolean hasReached(Stage other) {
    return stage.compareTo(other) >= 0;
  }
}

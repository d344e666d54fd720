package org.jinye.cases.internal;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinye.casebook.Bureau;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Officer;
import org.jinye.casebook.Party;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.Recording;
import org.jinye.cases.CaseRow;
import org.jinye.cases.PaperRow;
import org.springframework.stereotype.Component;

/** Puts case files together from their rows; many at once in the same number of queries. */
@Component
public class CaseFiles {

  private final CaseStore store;
  private final PartyStore parties;
  private final OfficerStore officers;
  private final GoodsStore goods;
  private final PaperStore papers;
  private final LedgerStore ledger;
  private final BureauStore bureaus;

  CaseFiles(
      CaseStore store,
      PartyStore parties,
      OfficerStore officers,
      GoodsStore goods,
      PaperStore papers,
      LedgerStore ledger,
      BureauStore bureaus) {
    this.store = store;
    this.parties = parties;
    this.officers = officers;
    this.goods = goods;
    this.papers = papers;
    this.ledger = ledger;
    this.bureaus = bureaus;
  }

  /** A case with its file. */
  public record Whole(CaseRow row, CaseFile file, List<PaperRow> papers) {

    public Whole {
      papers = List.copyOf(papers);
    }

    public Optional<PaperRow> findPaper(String id) {
      return papers.stream().filter(paper -> Long.toString(paper.id()).equals(id)).findFirst();
    }
  }

  public Optional<Whole> find(long id) {
    return store.find(id).map(this::of);
  }

  /** Those of the ids that are in sight, by id. */
  public List<Whole> list(Collection<Long> ids) {
    return of(store.list(ids));
  }

  Whole of(CaseRow row) {
    return of(List.of(row)).getFirst();
  }

  private List<Whole> of(List<CaseRow> rows) {
    List<Long> ids = rows.stream().map(CaseRow::id).toList();
    Map<Long, List<Party>> parties = this.parties.list(ids);
    Map<Long, List<Officer>> officers = this.officers.list(ids);
    Map<Long, List<GoodsLine>> goods = this.goods.list(ids);
    Map<Long, List<PaperRow>> papers =
        this.papers.list(ids).stream().collect(Collectors.groupingBy(PaperRow::fileId));
    Map<Long, List<GoodsMove>> moves = ledger.moves(ids);
    Map<Long, List<Recording>> recordings = ledger.recordings(ids);
    Map<Long, List<Receipt>> receipts = ledger.receipts(ids);
    Map<Long, Decision> decisions = store.decisions(ids);
    Map<String, Bureau> known =
        rows.stream()
            .map(CaseRow::unitCode)
            .distinct()
            .collect(Collectors.toMap(unit -> unit, bureaus::of));
    return rows.stream()
        .map(row -> {
          List<PaperRow> own = papers.getOrDefault(row.id(), List.of());
          CaseFile file =
              new CaseFile(
                  row.number(),
                  row.procedure(),
                  row.stage(),
                  requireNonNull(known.get(row.unitCode())),
                  row.cause(),
                  new Discovery(row.foundAt(), row.place(), row.source()),
                  row.filedOn(),
                  parties.getOrDefault(row.id(), List.of()),
                  officers.getOrDefault(row.id(), List.of()),
                  goods.getOrDefault(row.id(), List.of()),
                  decisions.get(row.id()),
                  own.stream()
                      .filter(paper -> paper.state() != PaperRow.State.VOID)
                      .map(PaperRow::paper)
                      .toList(),
                  moves.getOrDefault(row.id(), List.of()),
                  recordings.getOrDefault(row.id(), List.of()),
                  receipts.getOrDefault(row.id(), List.of()),
                  row.endedOn());
          return new Whole(row, file, own);
        })
        .toList();
  }
}

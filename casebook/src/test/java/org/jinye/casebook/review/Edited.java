package org.jinye.casebook.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Decision;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Money;
import org.jinye.casebook.Officer;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.Stage;
import org.jspecify.annotations.Nullable;

/** An example file with one thing changed. */
final class Edited {

  private Edited() {}

  static CaseFile field(CaseFile file, String kind, String field, Object words) {
    return papers(
        file, paper -> paper.kind().equals(kind), paper -> field(paper, field, words.toString()));
  }

  /** The day on which papers of a kind were received. */
  static CaseFile received(CaseFile file, String kind, LocalDate day) {
    List<Paper> receipts =
        file.papers(kind).stream().flatMap(paper -> file.receiptsOf(paper).stream()).toList();
    return papers(file, receipts::contains, paper -> field(paper, "received_on", day.toString()));
  }

  static CaseFile dated(CaseFile file, String kind, LocalDate day) {
    return papers(
        file, paper -> paper.kind().equals(kind), paper -> copy(paper, day, paper.fields()));
  }

  static CaseFile without(CaseFile file, String kind) {
    return copy(
        file,
        file.stage(),
        file.decision(),
        file.papers().stream().filter(paper -> !paper.kind().equals(kind)).toList(),
        file.receipts());
  }

  static CaseFile with(CaseFile file, Paper paper) {
    List<Paper> papers = new ArrayList<>(file.papers());
    papers.add(paper);
    return copy(file, file.stage(), file.decision(), papers, file.receipts());
  }

  static Paper paper(
      String kind, LocalDate date, Map<String, String> fields, List<Opinion> opinions) {
    return new Paper(
        "P" + kind, kind, "", date, null, fields, List.of(), opinions, List.of(), 1, true);
  }

  static CaseFile goods(CaseFile file, String kind, List<GoodsLine> goods) {
    return papers(
        file,
        paper -> paper.kind().equals(kind),
        paper ->
            new Paper(
                paper.id(),
                paper.kind(),
                paper.number(),
                paper.date(),
                paper.about(),
                paper.fields(),
                goods,
                paper.opinions(),
                paper.signatures(),
                paper.pages(),
                paper.isSealed()));
  }

  static CaseFile officers(CaseFile file, List<Officer> officers) {
    return new CaseFile(
        file.number(),
        file.procedure(),
        file.stage(),
        file.bureau(),
        file.cause(),
        file.discovery(),
        file.filedOn(),
        file.parties(),
        officers,
        file.goods(),
        file.decision(),
        file.papers(),
        file.ledger(),
        file.recordings(),
        file.receipts(),
        file.endedOn());
  }

  static CaseFile at(CaseFile file, Stage stage) {
    return copy(file, stage, file.decision(), file.papers(), file.receipts());
  }

  static CaseFile decided(CaseFile file, Decision decision) {
    return copy(file, file.stage(), decision, file.papers(), file.receipts());
  }

  /** Fined and paid that much, wherever the file says it. */
  static CaseFile fined(CaseFile file, Money fine) {
    Decision was = file.decision();
    Decision decision =
        was == null ? null : new Decision(was.sanctions(), was.base(), was.gains(), fine);
    String old = was == null || was.fine().equals(Money.ZERO) ? "" : was.fine().toString();
    List<Paper> papers =
        file.papers().stream()
            .map(paper -> {
              Map<String, String> fields = new HashMap<>(paper.fields());
              fields.replaceAll((field, words) -> words.replace(old, fine.toString()));
              return old.isEmpty() ? paper : copy(paper, paper.date(), fields);
            })
            .toList();
    List<Receipt> receipts =
        file.receipts().stream()
            .map(receipt -> new Receipt(receipt.number(), receipt.on(), fine))
            .toList();
    return copy(file, file.stage(), decision, papers, receipts);
  }

  static CaseFile papers(CaseFile file, Predicate<Paper> which, UnaryOperator<Paper> change) {
    return copy(
        file,
        file.stage(),
        file.decision(),
        file.papers().stream()
            .map(paper -> which.test(paper) ? change.apply(paper) : paper)
            .toList(),
        file.receipts());
  }

  private static Paper field(Paper paper, String field, String words) {
    Map<String, String> fields = new HashMap<>(paper.fields());
    fields.put(field, words);
    return copy(paper, paper.date(), fields);
  }

  private static Paper copy(Paper paper, @Nullable LocalDate day, Map<String, String> fields) {
    return new Paper(
        paper.id(),
        paper.kind(),
        paper.number(),
        day,
        paper.about(),
        fields,
        paper.goods(),
        paper.opinions(),
        paper.signatures(),
        paper.pages(),
        paper.isSealed());
  }

  private static CaseFile copy(
      CaseFile file,
      Stage stage,
      @Nullable Decision decision,
      List<Paper> papers,
      List<Receipt> receipts) {
    return new CaseFile(
        file.number(),
        file.procedure(),
        stage,
        file.bureau(),
        file.cause(),
        file.discovery(),
        file.filedOn(),
        file.parties(),
        file.officers(),
        file.goods(),
        decision,
        papers,
        file.ledger(),
        file.recordings(),
        receipts,
        file.endedOn());
  }
}

package org.jinye.casebook.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Decision;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Officer;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.Recording;
import org.jinye.casebook.Signature;
import org.jinye.casebook.Stage;
import org.jspecify.annotations.Nullable;

/** Copies of a file and of its papers that differ in one thing. */
record Altering(CaseFile file) {

  static Altering of(CaseFile file) {
    return new Altering(file);
  }

  Altering stage(Stage stage) {
    return copy(
        stage,
        file.filedOn(),
        file.officers(),
        file.decision(),
        file.papers(),
        file.ledger(),
        file.recordings(),
        file.receipts());
  }

  Altering decision(Decision decision) {
    return copy(
        file.stage(),
        file.filedOn(),
        file.officers(),
        decision,
        file.papers(),
        file.ledger(),
        file.recordings(),
        file.receipts());
  }

  Altering filedOn(LocalDate day) {
    return copy(
        file.stage(),
        day,
        file.officers(),
        file.decision(),
        file.papers(),
        file.ledger(),
        file.recordings(),
        file.receipts());
  }

  Altering papers(List<Paper> papers) {
    return copy(
        file.stage(),
        file.filedOn(),
        file.officers(),
        file.decision(),
        papers,
        file.ledger(),
        file.recordings(),
        file.receipts());
  }

  Altering ledger(List<GoodsMove> ledger) {
    return copy(
        file.stage(),
        file.filedOn(),
        file.officers(),
        file.decision(),
        file.papers(),
        ledger,
        file.recordings(),
        file.receipts());
  }

  Altering receipts(List<Receipt> receipts) {
    return copy(
        file.stage(),
        file.filedOn(),
        file.officers(),
        file.decision(),
        file.papers(),
        file.ledger(),
        file.recordings(),
        receipts);
  }

  Altering withoutRecordings() {
    return copy(
        file.stage(),
        file.filedOn(),
        file.officers(),
        file.decision(),
        file.papers(),
        file.ledger(),
        List.of(),
        file.receipts());
  }

  /** Papers of a kind changed. */
  Altering each(String kind, UnaryOperator<Paper> change) {
    return each(paper -> paper.kind().equals(kind), change);
  }

  Altering each(Predicate<Paper> which, UnaryOperator<Paper> change) {
    return papers(
        file.papers().stream()
            .map(paper -> which.test(paper) ? change.apply(paper) : paper)
            .toList());
  }

  /** The receipts of service for papers of a kind changed. */
  Altering receiptsOf(String kind, UnaryOperator<Paper> change) {
    Set<Paper> receipts =
        Set.copyOf(
            file.papers(kind).stream().flatMap(paper -> file.receiptsOf(paper).stream()).toList());
    return each(receipts::contains, change);
  }

  Altering without(String kind) {
    return papers(file.papers().stream().filter(paper -> !paper.kind().equals(kind)).toList());
  }

  Altering withoutReceiptsOf(String kind) {
    List<Paper> receipts =
        file.papers(kind).stream().flatMap(paper -> file.receiptsOf(paper).stream()).toList();
    return papers(file.papers().stream().filter(paper -> !receipts.contains(paper)).toList());
  }

  Altering with(Paper paper) {
    List<Paper> papers = new ArrayList<>(file.papers());
    papers.add(paper);
    return papers(papers);
  }

  /** The day of the first paper of a kind; that of the discovery when there is none. */
  LocalDate day(String kind) {
    return file.papers(kind).stream()
        .flatMap(paper -> Stream.ofNullable(paper.date()))
        .findFirst()
        .orElse(file.discovery().at().toLocalDate());
  }

  static UnaryOperator<Paper> field(String field, String words) {
    return paper -> {
      Map<String, String> fields = new HashMap<>(paper.fields());
      fields.put(field, words);
      return copy(paper, paper.date(), fields, paper.goods(), paper.opinions(), paper.signatures());
    };
  }

  static UnaryOperator<Paper> dated(@Nullable LocalDate day) {
    return paper ->
        copy(paper, day, paper.fields(), paper.goods(), paper.opinions(), paper.signatures());
  }

  static UnaryOperator<Paper> goods(UnaryOperator<List<GoodsLine>> change) {
    return paper ->
        copy(
            paper,
            paper.date(),
            paper.fields(),
            change.apply(paper.goods()),
            paper.opinions(),
            paper.signatures());
  }

  static UnaryOperator<Paper> withoutOpinion(Opinion.Role role) {
    return opinions(
        opinions -> opinions.stream().filter(opinion -> opinion.role() != role).toList());
  }

  static UnaryOperator<Paper> opinions(UnaryOperator<List<Opinion>> change) {
    return paper ->
        copy(
            paper,
            paper.date(),
            paper.fields(),
            paper.goods(),
            change.apply(paper.opinions()),
            paper.signatures());
  }

  static UnaryOperator<Paper> withoutSignature(Signature.As as) {
    return signatures(
        signatures -> signatures.stream().filter(signature -> signature.as() != as).toList());
  }

  static UnaryOperator<Paper> signatures(UnaryOperator<List<Signature>> change) {
    return paper ->
        copy(
            paper,
            paper.date(),
            paper.fields(),
            paper.goods(),
            paper.opinions(),
            change.apply(paper.signatures()));
  }

  static UnaryOperator<Paper> numbered(String number) {
    return paper -> copy(paper, paper.id(), number, paper.isSealed());
  }

  static UnaryOperator<Paper> unsealed() {
    return paper -> copy(paper, paper.id(), paper.number(), false);
  }

  static UnaryOperator<Paper> identified(String id) {
    return paper -> copy(paper, id, paper.number(), paper.isSealed());
  }

  private static Paper copy(
      Paper paper,
      @Nullable LocalDate day,
      Map<String, String> fields,
      List<GoodsLine> goods,
      List<Opinion> opinions,
      List<Signature> signatures) {
    return new Paper(
        paper.id(),
        paper.kind(),
        paper.number(),
        day,
        paper.about(),
        fields,
        goods,
        opinions,
        signatures,
        paper.pages(),
        paper.isSealed());
  }

  private static Paper copy(Paper paper, String id, String number, boolean isSealed) {
    return new Paper(
        id,
        paper.kind(),
        number,
        paper.date(),
        paper.about(),
        paper.fields(),
        paper.goods(),
        paper.opinions(),
        paper.signatures(),
        paper.pages(),
        isSealed);
  }

  private Altering copy(
      Stage stage,
      @Nullable LocalDate filedOn,
      List<Officer> officers,
      @Nullable Decision decision,
      List<Paper> papers,
      List<GoodsMove> ledger,
      List<Recording> recordings,
      List<Receipt> receipts) {
    return new Altering(
        new CaseFile(
            file.number(),
            file.procedure(),
            stage,
            file.bureau(),
            file.cause(),
            file.discovery(),
            filedOn,
            file.parties(),
            officers,
            file.goods(),
            decision,
            papers,
            ledger,
            recordings,
            receipts,
            file.endedOn()));
  }
}

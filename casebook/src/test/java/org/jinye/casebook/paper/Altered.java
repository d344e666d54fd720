package org.jinye.casebook.paper;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Party;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;

/** A file in which one fact, or one paper, was changed afterwards. */
record Altered(CaseFile file) {

  static Altered with(CaseFile file) {
    return new Altered(file);
  }

  CaseFile place(String place) {
    return of(
        new Discovery(file.discovery().at(), place, file.discovery().source()),
        file.parties(),
        file.goods(),
        file.papers());
  }

  CaseFile party(String name) {
    return of(
        file.discovery(),
        file.parties().stream().map(party -> named(party, name)).toList(),
        file.goods(),
        file.papers());
  }

  CaseFile goods(String number, QuantityUnit unit) {
    GoodsLine line = file.goods().getFirst();
    return of(
        file.discovery(),
        file.parties(),
        List.of(
            new GoodsLine(
                line.item(),
                Quantity.of(new BigDecimal(number), unit),
                line.nature(),
                line.price(),
                List.of())),
        file.papers());
  }

  CaseFile decisionSays(String field, String words) {
    return decision(paper -> {
      Map<String, String> fields = new HashMap<>(paper.fields());
      fields.put(field, words);
      return paper(paper, paper.number(), fields);
    });
  }

  CaseFile decisionIsNumbered(String number) {
    return decision(paper -> paper(paper, number, paper.fields()));
  }

  CaseFile papers(List<Paper> papers) {
    return of(file.discovery(), file.parties(), file.goods(), papers);
  }

  private CaseFile decision(UnaryOperator<Paper> change) {
    return papers(
        file.papers().stream()
            .map(paper -> paper.kind().equals("penalty_decision") ? change.apply(paper) : paper)
            .toList());
  }

  private static Paper paper(Paper paper, String number, Map<String, String> fields) {
    return new Paper(
        paper.id(),
        paper.kind(),
        number,
        paper.date(),
        paper.about(),
        fields,
        paper.goods(),
        paper.opinions(),
        paper.signatures(),
        paper.pages(),
        paper.isSealed());
  }

  private static Party named(Party party, String name) {
    return switch (party) {
      case Party.Individual one ->
          new Party.Individual(
              name,
              one.sex(),
              one.born(),
              one.ethnicity(),
              one.identityNumber(),
              one.occupation(),
              one.employer(),
              one.address(),
              one.telephone(),
              one.licence());
      case Party.Organisation one ->
          new Party.Organisation(
              name,
              one.creditCode(),
              one.personInCharge(),
              one.address(),
              one.telephone(),
              one.licence());
    };
  }

  private CaseFile of(
      Discovery discovery, List<Party> parties, List<GoodsLine> goods, List<Paper> papers) {
    return new CaseFile(
        file.number(),
        file.procedure(),
        file.stage(),
        file.bureau(),
        file.cause(),
        discovery,
        file.filedOn(),
        parties,
        file.officers(),
        goods,
        file.decision(),
        papers,
        file.ledger(),
        file.recordings(),
        file.receipts(),
        file.endedOn());
  }
}

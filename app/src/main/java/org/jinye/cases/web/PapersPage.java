package org.jinye.cases.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Signature;
import org.jinye.casebook.paper.PaperKind;

/**
 * The catalogue of legal documents.
 *
 * @param q part of a title or of a field's title; empty = all
 */
public record PapersPage(String q, List<PaperKind> rows) {

  static final String PATH = "/case-law/papers";

  public String href(PaperKind kind) {
    return PATH + "/" + kind.code();
  }

  public String procedures(PaperKind kind) {
    return proceduresOf(kind);
  }

  public String opinions(PaperKind kind) {
    return opinionsOf(kind);
  }

  static String proceduresOf(PaperKind kind) {
    return kind.procedures().stream().map(CaseProcedure::title).collect(Collectors.joining("、"));
  }

  static String opinionsOf(PaperKind kind) {
    return kind.opinions().stream().map(Opinion.Role::title).collect(Collectors.joining(" → "));
  }

  static String signaturesOf(PaperKind kind) {
    return kind.signatures().stream().map(Signature.As::title).collect(Collectors.joining("、"));
  }
}

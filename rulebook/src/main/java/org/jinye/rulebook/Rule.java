package org.jinye.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of the rulebook, one version of it: everything that is known without data.
 *
 * @param id such as {@code W03}
 * @param version counts up when the meaning changes
 * @param folder below {@code rules/}, such as {@code orders/order_total_v1}
 * @param finds what it finds, plain Chinese for the person who handles its warnings
 * @param owner for those who own the data: what it reads, what makes it fire wrongly, how to keep
 *     that right
 * @param reading which reading of a silent definition it takes, one sentence each
 * @param subject what it judges
 * @param aspects what its findings may be about, by code; empty when there is but one
 * @param notes codes that stand in the note of its evidence rows
 * @param source article or standard that the definition comes from
 * @param reasons why a subject was not evaluated or did not fire, by code
 * @param harmlessCauses what explains a warning away: the reasons for closing it
 * @param opinion what the handler's opinion must establish
 * @param sentence a finding of it in words
 */
public record Rule(
    String id,
    int version,
    String folder,
    String title,
    String finds,
    String owner,
    List<String> reading,
    Severity severity,
    Subject subject,
    List<Term> aspects,
    List<Term> notes,
    String source,
    List<Parameter> parameters,
    HistoryWeeks historyWeeks,
    List<Term> reasons,
    List<Term> harmlessCauses,
    List<Question> opinion,
    List<AttachmentKind> attachments,
    Sentence sentence,
    RuleSql sql) {

  public Rule {
    reading = List.copyOf(reading);
    aspects = List.copyOf(aspects);
    notes = List.copyOf(notes);
    parameters = List.copyOf(parameters);
    reasons = List.copyOf(reasons);
    harmlessCauses = List.copyOf(harmlessCauses);
    opinion = List.copyOf(opinion);
    attachments = List.copyOf(attachments);
  }

  public Optional<Parameter> findParameter(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }

  /** The Chinese words for a reason code of this rule's outcomes; the code itself when unknown. */
  public String reasonTitle(String code) {
    return titleIn(reasons, code);
  }

  /** The Chinese words for a harmless cause of this rule; the code itself when unknown. */
  public String causeTitle(String code) {
    return titleIn(harmlessCauses, code);
  }

  /** The Chinese words for an aspect of this rule's findings; the code itself when unknown. */
  public String aspectTitle(String code) {
    return titleIn(aspects, code);
  }

  /**
   * The Chinese words for a note of this rule's evidence: a code, or {@code code=figure}; the note
   * itself when it is a figure.
   */
  public String noteTitle(String note) {
    int sign = note.indexOf('=');
    return sign < 0
        ? titleIn(notes, note)
        : titleIn(notes, note.substring(0, sign)) + " " + note.substring(sign + 1);
  }

  /** This rule with the national value of every parameter. */
  public ConfiguredRule withDefaults() {
    return with(Map.of());
  }

  /**
   * This rule with some parameters set; the others keep the national value.
   *
   * @throws ParameterException for an unknown parameter or a refused value
   */
  public ConfiguredRule with(Map<String, String> values) {
    return with(values, List.of());
  }

  /**
   * The same with other values for some units, classes of supply or channels.
   *
   * @throws ParameterException also when a parameter may not vary so
   */
  public ConfiguredRule with(Map<String, String> values, Collection<Variant> variants) {
    return ConfiguredRule.of(this, values, variants);
  }

  private static String titleIn(List<Term> terms, String code) {
    return terms.stream()
        .filter(term -> term.code().equals(code))
        .map(Term::title)
        .findFirst()
        .orElse(code);
  }
}

package org.jinye.cases.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.crime.Acceptance;
import org.jinye.casebook.crime.LinkOfCause;
import org.jinye.casebook.crime.NetworkFinding;
import org.jinye.casebook.crime.NetworkMeter;
import org.jinye.casebook.crime.NetworkMeter.Subject;
import org.jinye.casebook.transfer.CourtResults;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.MeasuredNetwork;
import org.jinye.cases.internal.NetworkFact;
import org.jinye.cases.internal.NetworkRow;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The network that a case leads, or would lead.
 *
 * @param tiedInto the network that the case is tied into; null = none in sight
 * @param units names by code
 * @param same other cases of the same parties
 * @param parts what may be entered as a paper
 * @param unpriced lines of goods without a price, by case; they are not counted
 * @param typed what was typed, by field
 */
public record NetworkPage(
    MeasuredNetwork measured,
    @Nullable NetworkRow tiedInto,
    Map<String, String> units,
    List<CaseRow> same,
    List<Choice> parts,
    Map<Long, Long> unpriced,
    Map<String, String> typed,
    Map<String, String> errors,
    String formKey,
    boolean mayWrite)
    implements NetworkFields {

  /** A link that a case suggests, while nobody has judged it. */
  public record Suggestion(CaseRow row, LinkOfCause link, NetworkFinding.Kind kind) {}

  @Override
  public @Nullable String error(String field) {
    return errors.get(field);
  }

  @Override
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public boolean isBegun() {
    return measured.network() != null;
  }

  public CaseRow lead() {
    return measured.lead();
  }

  public String url() {
    return measured.url();
  }

  public String unit(CaseRow row) {
    return units.getOrDefault(row.unitCode(), row.unitCode());
  }

  public List<Choice> networkKinds() {
    return Arrays.stream(NetworkRow.Kind.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  public String anchor(Subject subject) {
    return "#" + subject.name().toLowerCase(java.util.Locale.ROOT);
  }

  public List<Subject> subjects() {
    return Arrays.asList(Subject.values());
  }

  public List<NetworkFinding> findings(Subject subject) {
    return measured.findings().stream().filter(subject::isAbout).toList();
  }

  /** The papers that were entered by hand. */
  public List<NetworkFact> papers() {
    return measured.facts().stream()
        .filter(fact -> fact.content().kind() == NetworkFinding.Kind.PAPER)
        .toList();
  }

  public Optional<NetworkFact> findFact(NetworkFinding of) {
    return measured.facts().stream().filter(fact -> fact.url().equals(of.origin())).findFirst();
  }

  public String part(NetworkFact of) {
    return parts.stream()
        .filter(one -> one.value().equals(of.content().name()))
        .map(Choice::title)
        .findFirst()
        .orElse(of.content().name());
  }

  /** Links that causes suggest and nobody has judged. */
  public List<Suggestion> suggestions() {
    return measured.members().stream()
        .filter(row ->
            measured.facts().stream()
                .noneMatch(fact ->
                    fact.content().link() != null
                        && Long.valueOf(row.id()).equals(fact.content().about())))
        .flatMap(row ->
            LinkOfCause.find(row.cause(), row.foundAt().toLocalDate()).stream()
                .map(link ->
                    new Suggestion(
                        row,
                        link,
                        link.isPremises() && !row.place().isEmpty()
                            ? NetworkFinding.Kind.PREMISES
                            : NetworkFinding.Kind.LINK)))
        .toList();
  }

  /** Why an application for the standard cannot be begun; empty when it can. */
  public String hindrance(NetworkMeter meter) {
    return Acceptance.hindrance(
            meter, measured.isApplicationUnderWay(), measured.findAccepted().orElse(null))
        .orElse("");
  }

  public List<CaseRow> unpricedCases() {
    return measured.members().stream().filter(row -> unpriced.containsKey(row.id())).toList();
  }

  public long unpriced(CaseRow of) {
    return unpriced.getOrDefault(of.id(), 0L);
  }

  public CourtResults results(CaseRow row) {
    return measured.course(row).results();
  }

  public int prosecuted() {
    return measured.members().stream().mapToInt(row -> results(row).prosecuted()).sum();
  }

  public int sentenced() {
    return measured.members().stream().mapToInt(row -> results(row).sentenced()).sum();
  }

  public int arrested() {
    return measured.members().stream().mapToInt(row -> results(row).arrested()).sum();
  }

  public long sticks() {
    return measured.members().stream().mapToLong(CaseRow::sticks).sum();
  }

  public long valueFen() {
    return measured.members().stream().mapToLong(CaseRow::valueFen).sum();
  }
}

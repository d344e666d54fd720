package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.ProposalRow;
import org.jinye.cases.internal.ProposalRow.Measure;
import org.jinye.cases.internal.ProposalRow.Shop;
import org.jinye.cases.internal.Proposing;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A supply proposal.
 *
 * @param of the case; null when the reader does not see it
 * @param shops to whom the codes lead
 * @param known those of them whose pages the reader sees
 * @param receivers names by code
 * @param changed whether the case's goods are others by now than those that were sent
 * @param sentAt by the clock of the place; empty before
 * @param typed what was typed, by field
 */
public record ProposalPage(
    ProposalRow row,
    @Nullable CaseRow of,
    String unit,
    List<Shop> shops,
    Set<String> known,
    Map<String, String> receivers,
    boolean maySend,
    boolean mayAnswer,
    boolean changed,
    String sentAt,
    LocalDate today,
    Map<String, String> typed,
    Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String typed(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }

  public String proposedReason() {
    return Proposing.reason(row);
  }

  public List<Choice> measures() {
    return Arrays.stream(Measure.values()).map(one -> new Choice(one.name(), one.title())).toList();
  }

  public List<Choice> receiverChoices() {
    return receivers.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
  }

  public String firstReceiver() {
    return Optional.of(receivers.keySet()).flatMap(all -> all.stream().findFirst()).orElse("");
  }

  public String cartons(long sticks) {
    return CaseWords.cartons(sticks);
  }

  public String title(String measure) {
    return ProposalRow.title(measure);
  }
}

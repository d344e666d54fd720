package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.penalty.Causes;
import org.jinye.cases.internal.OfficerStore.Certificate;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A form with the facts of a case, new or known.
 *
 * @param begun what it was begun from, in words; empty = nothing
 * @param certificates those that are valid today, to choose officers from
 */
public record NewCasePage(
    NewCaseForm form,
    String begun,
    List<Certificate> certificates,
    List<String> campaigns,
    LocalDate today,
    Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Choice> procedures() {
    return Stream.of(CaseProcedure.ORDINARY, CaseProcedure.SIMPLE)
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  public List<Choice> causes() {
    return Causes.read().on(today).stream()
        .map(one -> new Choice(one.code(), one.code() + " " + one.title()))
        .toList();
  }

  public List<Choice> sources() {
    return Arrays.stream(Discovery.Source.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  public boolean isChosen(Certificate one) {
    return form.officers().contains(Long.toString(one.id()));
  }
}

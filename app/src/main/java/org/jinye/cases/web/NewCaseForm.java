package org.jinye.cases.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Discovery;
import org.jinye.cases.NewCase;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for a case that begins, or for its facts.
 *
 * @param foundAt as the browser sends a moment: 2026-09-24T10:30
 * @param officers ids of certificates
 * @param formKey given with the empty form: sent twice it opens one case
 * @param version of the case that was seen
 */
public record NewCaseForm(
    String procedure,
    String cause,
    String source,
    String foundAt,
    String place,
    String summary,
    String campaign,
    String originKind,
    String originId,
    String partyKind,
    String partyName,
    String partyLicence,
    List<String> officers,
    String formKey,
    String version) {

  private static final int LONGEST_KEY = 60;

  public NewCaseForm {
    procedure = text(procedure);
    cause = text(cause);
    source = text(source);
    foundAt = text(foundAt);
    place = text(place);
    summary = text(summary);
    campaign = text(campaign);
    originKind = text(originKind);
    originId = text(originId);
    partyKind = text(partyKind);
    partyName = text(partyName);
    partyLicence = text(partyLicence);
    officers = officers == null ? List.of() : List.copyOf(officers);
    formKey = text(formKey);
    version = text(version);
  }

  /** The version of the case that was seen; 0 where none is known. */
  int seen() {
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
  }

  /** What is wrong before anything is looked up. */
  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (findProcedure().isEmpty()) {
      errors.put("procedure", "请选择程序。");
    }
    if (findSource().isEmpty()) {
      errors.put("source", "请选择案件来源。");
    }
    if (findMoment().isEmpty()) {
      errors.put("foundAt", "请填写案发时间，例如 2026-09-24 10:30。");
    }
    if (formKey.isEmpty() || formKey.length() > LONGEST_KEY) {
      errors.put("", "表单已失效，请刷新页面后再填。");
    }
    return errors;
  }

  Optional<CaseProcedure> findProcedure() {
    return Arrays.stream(CaseProcedure.values())
        .filter(one -> one.name().equals(procedure))
        .findFirst();
  }

  private Optional<Discovery.Source> findSource() {
    return Arrays.stream(Discovery.Source.values())
        .filter(one -> one.name().equals(source))
        .findFirst();
  }

  /** 市场检查; empty when none is chosen. */
  String sourceTitle() {
    return findSource().map(Discovery.Source::title).orElse("");
  }

  private Optional<LocalDateTime> findMoment() {
    try {
      return Optional.of(LocalDateTime.parse(foundAt.replace(' ', 'T')));
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }

  /** The facts, when source and moment are there. */
  Optional<NewCase.Facts> findFacts() {
    return findSource()
        .flatMap(from ->
            findMoment().map(at -> new NewCase.Facts(cause, from, at, place, summary, campaign)));
  }

  NewCase.Origin origin() {
    return originKind.isEmpty() ? NewCase.Origin.NONE : new NewCase.Origin(originKind, originId);
  }

  List<Long> certificates() {
    return officers.stream()
        .flatMap(id -> id.matches("[0-9]{1,18}") ? Stream.of(Long.valueOf(id)) : Stream.empty())
        .distinct()
        .toList();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}

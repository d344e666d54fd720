package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.cases.internal.OfficerStore.Certificate;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/** The list with the form for one. */
public record CertificatesPage(
    List<Certificate> rows,
    Map<String, String> units,
    CertificateForm form,
    Map<String, String> errors,
    boolean mayChange,
    LocalDate today) {

  public String unit(Certificate one) {
    return units.getOrDefault(one.unitCode(), one.unitCode());
  }

  public List<Choice> unitChoices() {
    return units.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String standing(Certificate one) {
    LocalDate to = one.validTo();
    if (one.validFrom().isAfter(today)) {
      return "未生效";
    }
    if (to == null) {
      return "有效";
    }
    return to.isBefore(today) ? "已过期" : to.isBefore(today.plusMonths(1)) ? "一个月内到期" : "有效";
  }
}

package org.jinye.warnings.web.run;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** The form that starts an evaluation. */
record RunForm(
    @Pattern(regexp = "[0-9]{4}", message = "请选择地市。") @Nullable String city,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

  /** Says at the fields what was left empty. */
  static void reportMissing(BindingResult binding) {
    reportMissing(binding, "city", "请选择地市。");
    reportMissing(binding, "from", "请填写起始日期。");
    reportMissing(binding, "to", "请填写结束日期。");
  }

  /** Says at the field that the days are the wrong way round. */
  void reportOrder(BindingResult binding) {
    if (from != null && to != null && to.isBefore(from)) {
      binding.rejectValue("to", "order", "结束日期不能早于开始日期。");
    }
  }

  /** A date that is none leaves no form to ask, so the binding is asked. */
  private static void reportMissing(BindingResult binding, String field, String words) {
    Object typed = binding.getFieldValue(field);
    if (!binding.hasFieldErrors(field) && (typed == null || typed.toString().isEmpty())) {
      binding.addError(new FieldError(binding.getObjectName(), field, words));
    }
  }
}

package org.jinye.cases.web;

import org.jspecify.annotations.Nullable;

/** What was typed for a certificate. */
public record CertificateForm(
    String id, String unit, String name, String number, String from, String to, String version) {

  public CertificateForm {
    id = text(id);
    unit = text(unit);
    name = text(name);
    number = text(number);
    from = text(from);
    to = text(to);
    version = text(version);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}

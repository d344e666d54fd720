package org.jinye.evidence.web;

import org.jinye.evidence.internal.document.DocumentWords;
import org.jspecify.annotations.Nullable;

/** The form of a bureau's word, as typed. */
public record WordForm(@Nullable String unit, @Nullable String kind, @Nullable String word) {

  DocumentWords.Typed typed() {
    return new DocumentWords.Typed(text(unit), text(kind), text(word));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}

package org.jinye.instruments.web;

import java.util.List;
import java.util.Map;
import org.jinye.instruments.InstrumentKind;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new instrument.
 *
 * @param about what it is about, in words; empty = nothing in particular
 * @param aboutUrl page of that
 */
public record NewInstrumentPage(
    NewInstrumentForm form,
    List<Choice> receivers,
    String about,
    String aboutUrl,
    int replyDays,
    Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Choice> kinds() {
    return InstrumentListPage.kindChoices();
  }

  public InstrumentKind kind() {
    return InstrumentKind.find(form.kind()).orElse(InstrumentKind.INQUIRY);
  }
}

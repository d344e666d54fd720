package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jinye.casebook.penalty.Cause;
import org.jinye.casebook.penalty.Competence;
import org.jinye.platform.web.Choice;

/** The catalogue of causes as it stands on a day. */
public record CausesPage(CausesFilter filter, LocalDate day, List<Cause> rows) {

  static final String PATH = "/case-law/causes";

  public String href(Cause cause) {
    return new CausesFilter("", "", filter.day()).url(PATH + "/" + cause.code());
  }

  public String duty(Cause cause) {
    return CauseWords.articles(cause.duty());
  }

  public String basis(Cause cause) {
    return CauseWords.articles(cause.basis());
  }

  public String penalty(Cause cause) {
    return CauseWords.penalty(cause);
  }

  public List<Choice> authorities() {
    return Arrays.stream(Competence.values()).map(of -> new Choice(of.name(), of.title())).toList();
  }

  public String exportUrl() {
    return filter.url(PATH + "/export.xlsx");
  }
}

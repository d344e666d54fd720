package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.cases.internal.ProposalRow;
import org.jinye.cases.internal.ProposalRow.State;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * Supply proposals, for those who send and those who get them.
 *
 * @param standings how many stand how
 * @param units names by code
 * @param ofBusiness whether the reader gets proposals and sees no cases
 */
public record ProposalsPage(
    RegisterFilter filter,
    List<ProposalRow> rows,
    Pager pager,
    Map<State, Long> standings,
    Map<String, String> units,
    LocalDate today,
    boolean ofBusiness)
    implements RegisterPage {

  static final String PATH = "/proposals";

  /** The marketing unit gets no drafts, so it is not asked for them. */
  public List<State> all() {
    return ofBusiness ? List.of(State.SENT, State.ANSWERED) : Arrays.asList(State.values());
  }

  public long count(State of) {
    return standings.getOrDefault(of, 0L);
  }

  public String href(State of) {
    return filter.with(of).url(PATH);
  }

  @Override
  public List<Choice> standingChoices() {
    return all().stream().map(one -> new Choice(one.name(), one.title())).toList();
  }

  public String exportUrl() {
    return filter.url(PATH + "/export.xlsx");
  }

  public String cartons(long sticks) {
    return CaseWords.cartons(sticks);
  }
}

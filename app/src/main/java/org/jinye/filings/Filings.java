package org.jinye.filings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jinye.filings.internal.Bureaus;
import org.jinye.filings.internal.Duties;
import org.jinye.filings.internal.FilingDesk;
import org.jinye.filings.internal.FilingKinds;
import org.jinye.filings.internal.NewFiling;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.springframework.stereotype.Service;

/** Filings for other modules: what came, with the time at which it came, and what is due. */
@Service
public class Filings {

  private final FilingDesk desk;
  private final FilingKinds kinds;
  private final Duties duties;
  private final Bureaus bureaus;

  Filings(FilingDesk desk, FilingKinds kinds, Duties duties, Bureaus bureaus) {
    this.bureaus = bureaus;
    this.desk = desk;
    this.kinds = kinds;
    this.duties = duties;
  }

  /**
   * What is filed.
   *
   * @param kind code of a kind of {@code filings/kinds.yaml}
   * @param facts the kind's fields by id
   * @param formKey the same paper twice is kept once
   */
  public record Paper(
      String kind,
      LocalDate from,
      LocalDate to,
      Map<String, String> facts,
      List<String> retailerIds,
      String formKey) {}

  /**
   * What came at the given time: filed by somebody of a business department, or recorded by a
   * supervisor because it came on paper.
   */
  public Filing file(SignedIn who, Paper paper, Instant at) {
    FilingKind kind = kinds.find(paper.kind()).orElseThrow(() -> NotFound.of("备案种类"));
    NewFiling filing =
        new NewFiling(
            kind, paper.from(), paper.to(), paper.facts(), paper.retailerIds(), paper.formKey());
    return desk.file(who, filing, !bureaus.isBusiness(who), at);
  }

  /**
   * Takes a step at the given time.
   *
   * @throws org.jinye.platform.web.Refused when it is not this person's or not possible now
   */
  public Filing take(SignedIn who, Filing of, FilingAct act, String words, Instant at) {
    return desk.take(who, of.id(), of.version(), act, words, at);
  }

  /** What is due of each city in the month is settled, once. */
  public void owe(YearMonth month) {
    duties.make(month);
  }

  /** Opens tasks for what was due and did not come; one that is open stays. */
  public void raiseMissing() {
    duties.look();
  }
}

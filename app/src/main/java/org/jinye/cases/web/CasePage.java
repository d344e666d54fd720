package org.jinye.cases.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Party;
import org.jinye.casebook.Sanction;
import org.jinye.casebook.Stage;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.casebook.procedure.StepOffer;
import org.jinye.casebook.review.ReviewSheet;
import org.jinye.cases.CaseRow;
import org.jinye.cases.PaperRow;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that is known of it.
 *
 * @param refused why nothing was done; null = nothing was refused
 * @param mayChange whether the person may change its facts
 * @param mayAct whether the person may take steps and make papers
 * @param clocks those that run first
 * @param kinds papers that may be made now, by their part of the file
 * @param earlier other cases of the same party
 * @param timeline the newest first
 */
public record CasePage(
    CaseRow row,
    CaseFile file,
    String unit,
    @Nullable String refused,
    boolean mayChange,
    boolean mayAct,
    List<StepOffer> offers,
    List<ClockRow> clocks,
    List<PaperLine> papers,
    Map<String, List<PaperKind>> kinds,
    ReviewSheet sheet,
    List<GoodsRow> goods,
    List<CaseRow> earlier,
    List<Line> timeline) {

  /** Lines of the timeline that stand open. */
  private static final int OPEN_LINES = 12;

  /** A limit as the page shows it. */
  public record ClockRow(
      String title,
      String article,
      String from,
      String due,
      String standing,
      String light,
      String whose,
      boolean isEnded) {}

  /**
   * A paper of the file.
   *
   * @param waits whose opinion is to come; empty = nobody's
   */
  public record PaperLine(PaperRow paper, String title, String group, String waits) {}

  /** A line of goods in words. */
  public record GoodsRow(
      String item,
      String quantity,
      String nature,
      String price,
      String basis,
      String value,
      int codes) {}

  /** A line of the timeline. */
  public record Line(String at, String actor, String act, String words) {}

  public List<Line> latest() {
    return timeline.stream().limit(OPEN_LINES).toList();
  }

  /** Those that are folded away. */
  public List<Line> before() {
    return timeline.stream().skip(OPEN_LINES).toList();
  }

  public String cause() {
    return CaseWords.cause(row);
  }

  public String stage() {
    return CaseWords.stage(row);
  }

  /** The stages that the procedure goes through, for the line of progress. */
  public List<Stage> stages() {
    return row.procedure() == CaseProcedure.SIMPLE
        ? List.of(Stage.CHECKING, Stage.SERVED, Stage.EXECUTED, Stage.CLOSED, Stage.ARCHIVED)
        : Arrays.asList(Stage.values());
  }

  public boolean hasReached(Stage stage) {
    return row.stage().compareTo(stage) >= 0;
  }

  /** The page of what the case came from; empty when it has none. */
  public String originUrl() {
    return switch (row.originKind()) {
      case "visit" -> "/visits/" + row.originId();
      case "warning" -> "/warnings/" + row.originId();
      case "scene" -> "/scene/records/" + row.originId();
      default -> "";
    };
  }

  public String identityMask(Party party) {
    return party instanceof Party.Individual person && !person.identityNumber().isEmpty()
        ? org.jinye.platform.secret.Mask.IDENTITY_NUMBER.of(person.identityNumber())
        : "";
  }

  public String telephoneMask(Party party) {
    return party.telephone().isEmpty()
        ? ""
        : org.jinye.platform.secret.Mask.TELEPHONE.of(party.telephone());
  }

  /** 罚款 1000.00 元；没收违法物品 */
  public String decisionWords() {
    Decision decision = file.decision();
    if (decision == null) {
      return "还没有拟定";
    }
    if (decision.sanctions().isEmpty()) {
      return "不予行政处罚";
    }
    return String.join(
        "；",
        decision.sanctions().stream()
            .map(sanction ->
                switch (sanction) {
                  case FINE -> sanction.title() + " " + decision.fine() + " 元";
                  case CONFISCATE_GAINS -> sanction.title() + " " + decision.gains() + " 元";
                  default -> sanction.title();
                })
            .toList());
  }

  /** Where a paper of one of the kinds is written: the last one begun, or a new one. */
  public String href(List<String> kindCodes) {
    return papers.stream()
        .map(PaperLine::paper)
        .filter(paper -> paper.state() != PaperRow.State.VOID)
        .filter(paper -> kindCodes.contains(paper.kind()))
        .reduce((a, b) -> b.id() > a.id() ? b : a)
        .map(PaperRow::url)
        .orElse(row.url() + "/papers/new?kind=" + kindCodes.getFirst());
  }

  public List<Sanction> sanctions() {
    return Arrays.asList(Sanction.values());
  }
}

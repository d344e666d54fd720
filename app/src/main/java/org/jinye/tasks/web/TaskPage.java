package org.jinye.tasks.web;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.tasks.internal.CoSign;
import org.jspecify.annotations.Nullable;

/**
 * One task with its history and what the person may do with it.
 *
 * @param targets people of the own units and units, for handing on
 * @param signers people who can be asked to sign
 * @param may the acts that nothing speaks against, by their code
 * @param picture of the procedure that the task belongs to
 * @param choosing null when the step is not the person's or is taken elsewhere
 * @param sent what a refused form held; empty values otherwise
 */
public record TaskPage(
    TaskLine line,
    List<History> history,
    List<Signature> signatures,
    List<Choice> targets,
    List<Choice> signers,
    List<String> may,
    boolean watched,
    @Nullable ProcedurePicture picture,
    @Nullable Choosing choosing,
    Sent sent) {

  /** The current step of a procedure that is taken on this page. */
  public record Choosing(String step, String title, List<Choice> outcomes) {}

  /** A line of the history. */
  public record History(String at, String act, String actor, String way, String words) {}

  /** Who was asked to sign, and what he said. */
  public record Signature(CoSign asked, String at, boolean waiting) {}

  /**
   * A form that was refused.
   *
   * @param act which one; empty when none was
   * @param errors sentences by field; under "" those of the whole
   */
  public record Sent(String act, String to, String words, Map<String, String> errors) {

    static Sent nothing() {
      return new Sent("", "", "", Map.of());
    }

    public @Nullable String error(String of, String field) {
      return act.equals(of) ? errors.get(field) : null;
    }

    public String words(String of) {
      return act.equals(of) ? words : "";
    }

    public String to(String of) {
      return act.equals(of) ? to : "";
    }
  }

  public boolean may(String act) {
    return may.contains(act);
  }

  public String path(String act) {
    return line.url() + "/" + act;
  }
}

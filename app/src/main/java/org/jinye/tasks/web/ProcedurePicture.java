package org.jinye.tasks.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jinye.tasks.Procedure;
import org.jinye.tasks.ProcedureStep;
import org.jinye.tasks.ProcedureStep.Outcome;
import org.jinye.tasks.Running;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as a drawing: a box per step from top to bottom, an arrow per outcome; beside it the
 * same in words. Lengths are in the drawing's own units.
 */
public record ProcedurePicture(
    String title, List<Box> boxes, List<Arrow> arrows, int width, int height) {

  static final String END = "结束";

  private static final int LEFT = 90;
  private static final int BOX_WIDTH = 200;
  private static final int BOX_HEIGHT = 56;
  private static final int TOP = 14;
  private static final int ROW = 44;
  private static final int RIGHT = LEFT + BOX_WIDTH;
  private static final int END_X = RIGHT + 150;

  /** A step; state is current, done or open. */
  public record Box(int y, ProcedureStep step, String state, String stateTitle) {

    public int x() {
      return LEFT;
    }

    public int width() {
      return BOX_WIDTH;
    }

    public int height() {
      return BOX_HEIGHT;
    }

    public String limit() {
      return step.limit() == null ? "不限时" : step.limit().words();
    }
  }

  /**
   * An outcome; {@code path} in the language of SVG.
   *
   * @param end where the sign for the end stands; null when it leads to a step
   */
  public record Arrow(String path, String title, int labelX, int labelY, @Nullable Integer end) {}

  public int endX() {
    return END_X;
  }

  static ProcedurePicture of(Procedure procedure, @Nullable Running running) {
    List<Box> boxes = new ArrayList<>();
    int y = TOP;
    for (ProcedureStep step : procedure.steps()) {
      String state = state(step, running);
      boxes.add(new Box(y, step, state, title(state)));
      y += Math.max(BOX_HEIGHT, step.outcomes().size() * ROW / 2) + ROW;
    }
    List<Arrow> arrows = new ArrayList<>();
    for (Box box : boxes) {
      int number = 0;
      for (Outcome outcome : box.step().outcomes()) {
        arrows.add(arrow(box, outcome, number++, boxes));
      }
    }
    return new ProcedurePicture(procedure.title(), boxes, arrows, END_X + 60, y - ROW + TOP);
  }

  private static Arrow arrow(Box from, Outcome outcome, int number, List<Box> boxes) {
    int out = from.y() + 12 + number * 20;
    if (outcome.next() == null) {
      String path = "M %d %d H %d".formatted(RIGHT, out, END_X - 6);
      return new Arrow(path, outcome.title(), RIGHT + 8, out - 4, out);
    }
    Box to =
        boxes.stream()
            .filter(box -> box.step().code().equals(outcome.next()))
            .findFirst()
            .orElse(from);
    if (to.y() > from.y() && boxes.indexOf(to) == boxes.indexOf(from) + 1) {
      int middle = LEFT + BOX_WIDTH / 2;
      int bottom = from.y() + BOX_HEIGHT;
      String path = "M %d %d V %d".formatted(middle, bottom, to.y() - 6);
      return new Arrow(path, outcome.title(), middle + 8, bottom + (to.y() - bottom) / 2, null);
    }
    int bow = LEFT - 24 - 14 * (number % 4);
    int start = from.y() + BOX_HEIGHT / 2 + 6;
    int end = to.y() + BOX_HEIGHT / 2 - 6;
    String path = "M %d %d H %d V %d H %d".formatted(LEFT, start, bow, end, LEFT - 6);
    return new Arrow(path, outcome.title(), 4, (start + end) / 2, null);
  }

  private static String state(ProcedureStep step, @Nullable Running running) {
    if (running == null) {
      return "open";
    }
    if (step.code().equals(running.step())) {
      return "current";
    }
    Set<String> taken = new HashSet<>();
    running.taken().forEach(one -> taken.add(one.step()));
    return taken.contains(step.code()) ? "done" : "open";
  }

  private static String title(String state) {
    return switch (state) {
      case "current" -> "当前步骤";
      case "done" -> "已办";
      default -> "";
    };
  }

  /** 同意变更 → 结束. */
  public String words(Outcome outcome) {
    String next =
        boxes.stream()
            .filter(box -> box.step().code().equals(outcome.next()))
            .map(box -> box.step().title())
            .findFirst()
            .orElse("结束");
    return outcome.title() + " → " + next;
  }
}

package org.jinye.evidence.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinye.evidence.AttachmentDetails;
import org.jinye.evidence.AttachmentDetails.TypedPosition;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.AttachmentProblem.Code;
import org.jinye.evidence.Position;
import org.jinye.evidence.Position.Source;
import org.jinye.platform.Days;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/** Checks what was typed beside a file, and its name. */
public final class DetailsCheck {

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_ACT = 200;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final AttachmentDetails details;
  private final List<Choice> kinds;
  private final LocalDate today;
  private final List<AttachmentProblem> problems = new ArrayList<>();

  public DetailsCheck(AttachmentDetails details, List<Choice> kinds, LocalDate today) {
    this.details = details;
    this.kinds = kinds;
    this.today = today;
  }

  /** All that is wrong; empty when the details can be recorded. */
  public List<AttachmentProblem> problems() {
    problems.clear();
    checkTitle();
    if (kindTitle().isEmpty()) {
      refuse(Code.KIND_UNKNOWN, "kind", "请选择附件的种类。");
    }
    checkDate();
    checkName();
    checkAct();
    checkPosition();
    return List.copyOf(problems);
  }

  /** The title of the chosen kind; empty when the owner takes no such kind. */
  public Optional<String> kindTitle() {
    return kinds.stream()
        .filter(choice -> choice.value().equals(details.kind()))
        .map(Choice::title)
        .findFirst();
  }

  /** The date typed; null when it is none. */
  public @Nullable LocalDate takenOn() {
    return Days.find(details.takenOn()).orElse(null);
  }

  /** The file's own name, without the folders that some browsers send with it. */
  public String fileName() {
    String name = details.fileName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
  }

  /** The position typed; null when none was, or when it is none on earth. */
  public @Nullable Position position() {
    TypedPosition typed = details.position();
    BigDecimal longitude = degrees(typed.longitude(), 180);
    BigDecimal latitude = degrees(typed.latitude(), 90);
    Source source = typed.source().equals(Source.BROWSER.name()) ? Source.BROWSER : Source.TYPED;
    return longitude == null || latitude == null ? null : new Position(longitude, latitude, source);
  }

  private static @Nullable BigDecimal degrees(String typed, int most) {
    try {
      BigDecimal value = new BigDecimal(typed).setScale(6, RoundingMode.HALF_UP);
      return value.abs().compareTo(BigDecimal.valueOf(most)) <= 0 ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private void checkAct() {
    if (details.act().length() > LONGEST_ACT) {
      refuse(Code.ACT_TOO_LONG, "act", "证明的事项最多 %d 个字。".formatted(LONGEST_ACT));
    }
    if (details.keptBecause().length() > LONGEST_ACT) {
      refuse(Code.REASON_TOO_LONG, "keptBecause", "理由最多 %d 个字。".formatted(LONGEST_ACT));
    }
  }

  private void checkPosition() {
    if (!details.position().isEmpty() && position() == null) {
      refuse(
          Code.NO_POSITION,
          "position",
          "经度（−180 至 180）和纬度（−90 至 90）要一起填写，写成小数，例如 117.283042 和 31.86119。");
    }
  }

  private void checkTitle() {
    if (details.title().isBlank()) {
      refuse(Code.TITLE_MISSING, "title", "请写标题，例如“店面照片”。");
    } else if (details.title().length() > LONGEST_TITLE) {
      refuse(Code.TITLE_TOO_LONG, "title", "标题最多 %d 个字。".formatted(LONGEST_TITLE));
    } else if (isUnreadable(details.title())) {
      refuse(Code.TITLE_UNREADABLE, "title", "标题里有看不见的控制字符，请重新输入。");
    }
  }

  private void checkDate() {
    if (details.takenOn().isBlank()) {
      refuse(Code.DATE_MISSING, "takenOn", "请填写日期（照片拍摄或材料形成的日期）。");
      return;
    }
    LocalDate day = takenOn();
    if (day == null) {
      refuse(Code.NOT_A_DATE, "takenOn", "日期应写成 2026-09-24 的样子，而且日历上要有这一天。");
    } else if (day.isAfter(today) || day.isBefore(EARLIEST)) {
      refuse(Code.DATE_IMPLAUSIBLE, "takenOn", "日期应在 %s 至今天（%s）之间。".formatted(EARLIEST, today));
    }
  }

  private void checkName() {
    String name = fileName();
    if (name.isEmpty()) {
      refuse(Code.FILE_MISSING, "file", "请选择要上传的文件。");
    } else if (name.length() > LONGEST_NAME) {
      refuse(
          Code.FILE_NAME_TOO_LONG,
          "file",
          "文件名有 %d 个字，最多 %d 个。请改短后再上传。".formatted(name.length(), LONGEST_NAME));
    } else if (isUnreadable(name) || name.chars().allMatch(c -> c == '.')) {
      refuse(Code.FILE_NAME_UNREADABLE, "file", "文件名里有看不见的控制字符，请改名后再上传。");
    }
  }

  /** Control characters, and those that turn the direction of writing to disguise an ending. */
  private static boolean isUnreadable(String text) {
    return text.codePoints()
        .map(Character::getType)
        .anyMatch(type ->
            type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR);
  }

  private void refuse(Code code, String field, String message) {
    problems.add(new AttachmentProblem(code, field, message));
  }
}

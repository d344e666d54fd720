package org.jinye.instruments.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.instruments.Instrument;
import org.jinye.instruments.InstrumentAct;
import org.jinye.instruments.InstrumentStep;
import org.jinye.instruments.NewInstrument;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;

/** Everything that may stand against issuing an instrument or a step with it, by field. */
public final class InstrumentCheck {

  static final int MAX_TITLE = 100;
  static final int MAX_TEXT = 4000;
  static final int MAX_WORDS = 2000;
  private static final int LONGEST_LIMIT_DAYS = 366;
  private static final int BUREAU_DIGITS = 6;

  private InstrumentCheck() {}

  /** Whether the person may issue instruments: supervisors of a bureau with a number of its own. */
  public static boolean maySend(SignedIn who) {
    int digits = who.unitCode().length();
    return who.has(Role.SUPERVISOR) && digits >= 2 && digits <= BUREAU_DIGITS;
  }

  static Map<String, String> problems(
      SignedIn who, NewInstrument of, Optional<Unit> receiver, LocalDate today) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!maySend(who)) {
      problems.put("", "监督文书由各级局的内管员发出。");
    }
    if (of.receiver().isEmpty()) {
      problems.put("receiver", "请选择受文单位。");
    } else if (of.receiver().equals(who.unitCode())
        || !of.receiver().startsWith(who.unitCode())
        || receiver.isEmpty()) {
      problems.put("receiver", "受文单位应是本单位的部门或下级单位。");
    }
    text(problems, "title", "标题", of.title(), MAX_TITLE);
    text(problems, "facts", of.kind().factsLabel(), of.facts(), MAX_TEXT);
    text(problems, "demands", of.kind().demandsLabel(), of.demands(), MAX_TEXT);
    if (of.evidence().length() > MAX_WORDS) {
      problems.put("evidence", "最多 " + MAX_WORDS + " 个字。");
    }
    due(problems, of.dueOn(), today);
    return problems;
  }

  static Map<String, String> problems(
      SignedIn who, Instrument now, InstrumentStep step, LocalDate today) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!mayTake(who, now, step.act())) {
      problems.put("", "这一步不由您的单位办理。");
    } else if (!step.act().isPossible(now.state())) {
      problems.put(
          "", "文书现在是“%s”，不能%s。".formatted(now.state().title(), step.act().title(now.kind())));
    }
    if (step.words().length() > MAX_WORDS) {
      problems.put("words", "最多 " + MAX_WORDS + " 个字。");
    } else if (step.words().isBlank() && step.act() != InstrumentAct.RECEIVED) {
      problems.put("words", "请写明情况。");
    }
    if (step.act() == InstrumentAct.ASKED_AGAIN) {
      LocalDate due = step.dueOn();
      if (due == null) {
        problems.put("dueOn", "请填写新的期限，例如 2026-10-20。");
      } else {
        due(problems, due, today);
      }
    }
    return problems;
  }

  /** What the receiver does the sender may record too, when it came to him on paper. */
  public static boolean mayTake(SignedIn who, Instrument now, InstrumentAct act) {
    boolean sender = maySend(who) && who.unitCode().equals(now.senderCode());
    return switch (act.side()) {
      case SENDER -> sender;
      case RECEIVER, EITHER -> sender || isReceiver(who, now);
    };
  }

  /** People of the receiving unit; of a bureau its supervisors and leaders. */
  static boolean isReceiver(SignedIn who, Instrument now) {
    boolean answers =
        now.unitCode().length() > BUREAU_DIGITS || who.has(Role.SUPERVISOR) || who.isLeader();
    return who.unitCode().equals(now.unitCode()) && answers;
  }

  private static void due(Map<String, String> problems, LocalDate due, LocalDate today) {
    if (!due.isAfter(today)) {
      problems.put("dueOn", "期限应在今天之后。");
    } else if (due.isAfter(today.plusDays(LONGEST_LIMIT_DAYS))) {
      problems.put("dueOn", "期限不能超过一年。");
    }
  }

  private static void text(
      Map<String, String> problems, String field, String title, String value, int most) {
    if (value.isBlank()) {
      problems.put(field, "请填写" + title + "。");
    } else if (value.length() > most) {
      problems.put(field, "最多 " + most + " 个字。");
    }
  }
}

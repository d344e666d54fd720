package org.jinye.casebook.publicity;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Party;
import org.jinye.casebook.WorkDays;
import org.jinye.casebook.procedure.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A decision that is to be made public, is public, or must be or was taken back.
 *
 * @param due last day for making it public
 * @param publishedOn null = not yet
 * @param withdrawal null while the decision stands
 */
public record Publication(
    PublicEntry entry,
    LocalDate due,
    @Nullable LocalDate publishedOn,
    @Nullable Withdrawal withdrawal) {

  private static final int OF_AGE = 18;

  /** What became of an attempt. */
  public sealed interface Outcome {

    record Made(Publication publication) implements Outcome {}

    /** Why not, each as a sentence. */
    record Refused(List<String> reasons) implements Outcome {

      public Refused {
        reasons = List.copyOf(reasons);
      }
    }
  }

  /** How it stands. */
  public enum State {
    WAITING("待公开"),
    PUBLISHED("已公开"),
    TO_WITHDRAW("待撤回"),
    WITHDRAWN("已撤回"),
    /** The decision fell before it was public. */
    NOT_TO_PUBLISH("不再公开");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** From the newest penalty decision of a file. */
  public static Outcome of(CaseFile file, WorkDays workDays) {
    Optional<Paper> decision =
        Stream.of("penalty_decision", "spot_decision")
            .flatMap(kind -> file.findPaper(kind).stream())
            .findFirst();
    if (decision.isEmpty() || file.findParty().isEmpty()) {
      return new Outcome.Refused(List.of(decision.isEmpty() ? "没有行政处罚决定书" : "没有当事人"));
    }
    return of(file, decision.get(), file.findParty().get(), workDays);
  }

  public State state() {
    if (withdrawal == null) {
      return publishedOn == null ? State.WAITING : State.PUBLISHED;
    }
    if (publishedOn == null) {
      return State.NOT_TO_PUBLISH;
    }
    return withdrawal.doneOn() == null ? State.TO_WITHDRAW : State.WITHDRAWN;
  }

  public Outcome publish(LocalDate on) {
    if (state() != State.WAITING) {
      return refused("这一决定" + state().title());
    }
    return on.isBefore(entry.day())
        ? refused("公开日期不能早于作出决定的日期" + entry.day())
        : new Outcome.Made(new Publication(entry, due, on, null));
  }

  /** The decision was changed, revoked or found void; what is public must go within the limit. */
  public Outcome fall(Withdrawal.Ground ground, LocalDate on, String words, WorkDays workDays) {
    List<String> reasons = new ArrayList<>();
    if (withdrawal != null) {
      reasons.add("这一决定" + state().title());
    }
    if (words.isBlank()) {
      reasons.add("请写明撤回的理由，撤回时一并公开");
    }
    if (on.isBefore(entry.day())) {
      reasons.add("日期不能早于作出决定的日期" + entry.day());
    }
    LocalDate last = workDays.plus(on, Limit.get("UNPUBLISH", on).length());
    return reasons.isEmpty()
        ? new Outcome.Made(
            new Publication(entry, due, publishedOn, new Withdrawal(ground, on, words, last, null)))
        : new Outcome.Refused(reasons);
  }

  public Outcome withdraw(LocalDate on) {
    Withdrawal fallen = withdrawal;
    if (fallen == null || state() != State.TO_WITHDRAW) {
      return refused("这一决定" + state().title() + "，没有待撤回的公开信息");
    }
    return on.isBefore(fallen.on())
        ? refused("撤回日期不能早于" + fallen.on())
        : new Outcome.Made(new Publication(entry, due, publishedOn, fallen.doneOn(on)));
  }

  /** Public too late, or withdrawn too late, or neither yet though the last day is over. */
  public boolean isLateOn(LocalDate today) {
    Withdrawal fallen = withdrawal;
    return switch (state()) {
      case WAITING -> today.isAfter(due);
      case PUBLISHED -> Objects.requireNonNull(publishedOn).isAfter(due);
      case TO_WITHDRAW -> today.isAfter(Objects.requireNonNull(fallen).due());
      case WITHDRAWN -> {
        LocalDate done = Objects.requireNonNull(fallen).doneOn();
        yield Objects.requireNonNull(done).isAfter(fallen.due());
      }
      case NOT_TO_PUBLISH -> false;
    };
  }

  private static Outcome of(CaseFile file, Paper decision, Party party, WorkDays workDays) {
    LocalDate day = decision.date();
    List<String> reasons = new ArrayList<>();
    want(reasons, decision.number(), "决定书没有文号");
    want(reasons, party.name(), "没有当事人名称");
    want(reasons, decision.text("cause"), "决定书没有写明案由");
    want(reasons, decision.text("citation"), "决定书没有写明处罚依据");
    want(reasons, decision.text("penalty"), "决定书没有写明处罚结果");
    want(reasons, file.bureau().name(), "没有作出决定的机关名称");
    if (day == null) {
      reasons.add("决定书没有日期");
    } else if (isMinor(party, day)) {
      reasons.add("当事人未满十八周岁，不得披露（未成年人保护法第一百零三条）");
    }
    if (day == null || !reasons.isEmpty()) {
      return new Outcome.Refused(reasons);
    }
    Redaction redaction = new Redaction(party);
    PublicEntry entry =
        new PublicEntry(
            decision.number(),
            redaction.name(),
            redaction.clean(decision.text("cause")),
            redaction.clean(decision.text("citation")),
            redaction.clean(decision.text("penalty")),
            file.bureau().name(),
            day);
    LocalDate due = workDays.plus(day, Limit.get("PUBLISH", day).length());
    return new Outcome.Made(new Publication(entry, due, null, null));
  }

  private static void want(List<String> reasons, String text, String words) {
    if (text.isBlank()) {
      reasons.add(words);
    }
  }

  private static boolean isMinor(Party party, LocalDate day) {
    return switch (party) {
      case Party.Individual person -> {
        LocalDate born = person.born();
        yield born != null && Period.between(born, day).getYears() < OF_AGE;
      }
      case Party.Organisation _ -> false;
    };
  }

  private static Outcome refused(String words) {
    return new Outcome.Refused(List.of(words));
  }
}

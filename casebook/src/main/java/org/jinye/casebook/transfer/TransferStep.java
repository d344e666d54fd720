package org.jinye.casebook.transfer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jinye.casebook.CasebookFiles;
import org.jspecify.annotations.Nullable;

/**
 * What may happen with a transfer, as data.
 *
 * @param from the stages in which it may happen
 * @param to where it leads; null = stays where it is
 * @param needs what must be there before, or be said with it
 * @param starts codes of the limits that begin with it
 * @param ends codes of the limits that end with it
 * @param stops limits of the administrative procedure that stand still from it on
 * @param resumes those that go on again
 */
public record TransferStep(
    Act act,
    String title,
    List<TransferStage> from,
    @Nullable TransferStage to,
    List<Need> needs,
    List<String> starts,
    List<String> ends,
    List<String> stops,
    List<String> resumes,
    String basis) {

  private static final Map<Act, TransferStep> ALL = read();

  public TransferStep {
    from = List.copyOf(from);
    needs = List.copyOf(needs);
    starts = List.copyOf(starts);
    ends = List.copyOf(ends);
    stops = List.copyOf(stops);
    resumes = List.copyOf(resumes);
  }

  /** Everything that may happen; the words and the rules stand in the file. */
  public enum Act {
    REPORT,
    APPROVE,
    REFUSE,
    SEND,
    RECEIVE,
    POLICE_FILE,
    POLICE_REFUSE,
    RETURN,
    ASK_RECONSIDERATION,
    UPHOLD,
    CHANGE,
    ASK_PROSECUTOR,
    TAKE_BACK,
    HAND_OVER_GOODS,
    ARREST,
    PROSECUTE,
    SENTENCE,
    DROP,
    FINISH
  }

  /** What is wanted for a step, with the sentence that says that it is missing. */
  public enum Need {
    DOCUMENT("请填写依据的文书"),
    REASON("请写明理由"),
    PERSONS("请填写人数"),
    PACKAGE("移送材料还不齐全"),
    GOODS_LIST("还没有移送财物清单"),
    GOODS_HANDED("涉案物品还没有移交公安机关"),
    /** Nobody is sentenced who was not prosecuted. */
    PROSECUTED_BEFORE("判决人数不能多于已起诉人数");

    private final String words;

    Need(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** It is said with the step, not found in the file. */
    public boolean isEntered() {
      return switch (this) {
        case DOCUMENT, REASON, PERSONS, PROSECUTED_BEFORE -> true;
        case PACKAGE, GOODS_LIST, GOODS_HANDED -> false;
      };
    }
  }

  /** All steps, in the order of the acts. */
  public static List<TransferStep> all() {
    return List.copyOf(ALL.values());
  }

  public static TransferStep of(Act act) {
    return Objects.requireNonNull(ALL.get(act));
  }

  private static Map<Act, TransferStep> read() {
    Map<Act, TransferStep> all = new EnumMap<>(Act.class);
    CasebookFiles.list("transfer_steps", TransferStep.class)
        .forEach(step -> all.put(step.act(), step));
    return all;
  }
}

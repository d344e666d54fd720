package org.jinye.casebook.crime;

import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.CasebookFiles;
import org.jinye.casebook.penalty.Dated;
import org.jinye.casebook.penalty.Mark;
import org.jinye.casebook.transfer.TransferStep;
import org.jspecify.annotations.Nullable;

/**
 * A part of what goes with an application for acceptance.
 *
 * @param papers kinds of papers that are this part
 * @param acts events of the transfer to the police that show it
 * @param kinds findings that show it
 * @param remedy what to do where it is missing
 */
public record NetworkPart(
    String code,
    String title,
    List<String> papers,
    List<TransferStep.Act> acts,
    List<NetworkFinding.Kind> kinds,
    When when,
    String remedy,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Mark mark)
    implements Dated {

  private static final List<NetworkPart> ALL =
      CasebookFiles.list("network_parts", NetworkPart.class);

  public NetworkPart {
    papers = List.copyOf(papers);
    acts = List.copyOf(acts);
    kinds = List.copyOf(kinds);
  }

  /** In which networks it must be there. */
  public enum When {
    ALWAYS,
    WITH_GOODS,
    NATURE_IN_QUESTION,
    /** It goes along when there is something. */
    NEVER
  }

  /** Those that hold on a day, in their order. */
  public static List<NetworkPart> list(LocalDate day) {
    return ALL.stream().filter(part -> part.isValidOn(day)).toList();
  }

  boolean isDueFor(List<CaseFile> files) {
    return switch (when) {
      case ALWAYS -> true;
      case WITH_GOODS -> files.stream().anyMatch(file -> !file.goods().isEmpty());
      case NATURE_IN_QUESTION ->
          files.stream()
              .flatMap(file -> file.goods().stream())
              .anyMatch(line ->
                  switch (line.nature()) {
                    case UNDETERMINED, COUNTERFEIT, INFERIOR -> true;
                    case GENUINE, OFF_CHANNEL, SMUGGLED -> false;
                  });
      case NEVER -> false;
    };
  }
}

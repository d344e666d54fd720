package org.jinye.casebook.transfer;

import java.util.List;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.CasebookFiles;
import org.jinye.casebook.GoodsLine;

/**
 * A part of the package for the police.
 *
 * @param code stable
 * @param papers kinds of papers that are this part
 * @param when in which cases it must be there
 * @param words what is missing, as a sentence for the handler
 * @param remedy what to do then
 */
public record TransferPart(
    Code code,
    String title,
    List<String> papers,
    When when,
    String basis,
    String words,
    String remedy) {

  private static final List<TransferPart> ALL =
      CasebookFiles.list("transfer_parts", TransferPart.class);

  public TransferPart {
    papers = List.copyOf(papers);
  }

  /** The five parts of art. 6. */
  public enum Code {
    LETTER,
    REPORT,
    GOODS_LIST,
    APPRAISAL,
    OTHER
  }

  /** In which cases a part must be there. */
  public enum When {
    ALWAYS,
    WITH_GOODS,
    /** Some of the goods are fake, or nobody knows yet. */
    NATURE_IN_QUESTION,
    /** It goes along when there is something. */
    NEVER
  }

  /** All parts, in the order of the article. */
  public static List<TransferPart> all() {
    return ALL;
  }

  boolean isDueFor(CaseFile file) {
    return switch (when) {
      case ALWAYS -> true;
      case WITH_GOODS -> !file.goods().isEmpty();
      case NATURE_IN_QUESTION ->
          file.goods().stream().map(GoodsLine::nature).anyMatch(TransferPart::needsAppraisal);
      case NEVER -> false;
    };
  }

  private static boolean needsAppraisal(GoodsLine.Nature nature) {
    return switch (nature) {
      case UNDETERMINED, COUNTERFEIT, INFERIOR -> true;
      case GENUINE, OFF_CHANNEL, SMUGGLED -> false;
    };
  }
}

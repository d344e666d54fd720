package org.jinye.casebook.transfer;

/**
 * Why something may not happen with a transfer.
 *
 * @param words a sentence for who wanted it
 */
public record TransferRefusal(Code code, String words, String basis) {

  /** Stable codes. */
  public enum Code {
    WRONG_STAGE,
    BEFORE_THE_LAST,
    DOCUMENT,
    REASON,
    PERSONS,
    PACKAGE,
    GOODS_LIST,
    GOODS_HANDED,
    PROSECUTED_BEFORE
  }

  static TransferRefusal of(TransferStep step, TransferStep.Need need) {
    return new TransferRefusal(Code.valueOf(need.name()), need.words(), step.basis());
  }

  static TransferRefusal ofPackage(TransferPackage.Missing missing) {
    return new TransferRefusal(
        Code.PACKAGE, missing.words() + "：" + missing.remedy(), missing.basis());
  }
}

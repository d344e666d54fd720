package org.jinye.platform.numbering;

/**
 * A number that was given to a document.
 *
 * @param word what stands before the year: 金烟处
 * @param number 1, 2, 3 … within unit, kind and year
 */
public record DocumentNumber(String unitCode, String kind, int year, int number, String word) {

  /** As it stands on the document: {@code 金烟处〔2026〕第12号}. */
  public String text() {
    return word + "〔" + year + "〕第" + number + "号";
  }
}

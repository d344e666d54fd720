package org.jinye.casebook.paper;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinye.casebook.Bureau;

/**
 * The number of a paper: 金烟立〔2026〕12号.
 *
 * @param shortName of the bureau (金烟)
 * @param word of the kind ({@link PaperKind#word()}), or another that the bureau writes instead
 * @param serial 1, 2, 3 … within bureau, word and year; the application gives them
 */
public record PaperNumber(String shortName, String word, int year, int serial) {

  private static final int LONGEST = 100;
  private static final int FIRST_YEAR = 1980;
  private static final int LAST_YEAR = 2999;
  private static final Pattern FORM =
      Pattern.compile(
          "(?<words>[^0-9０-９〔〕\\[\\]［］【】（）()]+)"
              + "[〔\\[［【（(](?<year>[0-9０-９]{4})年?[〕\\]］】）)]"
              + "第?(?<serial>[0-9０-９]{1,7})号");
  private static final Pattern YEAR = Pattern.compile(".*[〔\\[［【（(].*[〕\\]］】）)].*");

  /**
   * Refuses what could not be read back.
   *
   * @throws IllegalArgumentException without words, or for a year or serial that cannot be
   */
  public PaperNumber {
    if (shortName.isBlank() || word.isBlank() || serial < 1 || !isYear(year)) {
      throw new IllegalArgumentException("no number of a paper: " + shortName + word + year);
    }
  }

  /** A number as somebody typed it: understood, or refused in words. */
  public sealed interface Typed {

    /** It was understood. */
    record Read(PaperNumber number) implements Typed {}

    /** It was not; the sentence says what to type instead. */
    record Refused(String words) implements Typed {}
  }

  /**
   * What is counted together: serials begin anew with every bureau, word and year.
   *
   * @param word of the kind
   */
  public record Series(String shortName, String word, int year) {

    public PaperNumber number(int serial) {
      return new PaperNumber(shortName, word, year, serial);
    }
  }

  /** Reads a number of that bureau, whatever brackets, widths and blanks it is typed with. */
  public static Typed read(String typed, Bureau bureau) {
    String text = typed.replaceAll("[\\s\u3000\u00A0]", "");
    if (text.isEmpty()) {
      return new Typed.Refused("请填写文号，" + example(bureau));
    }
    if (text.length() > LONGEST) {
      return new Typed.Refused("文号最多 " + LONGEST + " 个字，" + example(bureau));
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return refused(text, YEAR.matcher(text).matches() ? "写法不对" : "没有写年份", bureau);
    }
    String words = form.group("words");
    if (!words.startsWith(bureau.shortName())) {
      return refused(text, "不是" + bureau.name() + "的文号", bureau);
    }
    String word = words.substring(bureau.shortName().length());
    int year = Integer.parseInt(form.group("year"));
    int serial = Integer.parseInt(form.group("serial"));
    if (word.isEmpty()) {
      return refused(text, "没有写文书类别用字", bureau);
    }
    if (!isYear(year)) {
      return refused(text, "年份不对", bureau);
    }
    return serial == 0
        ? refused(text, "序号从 1 开始", bureau)
        : new Typed.Read(new PaperNumber(bureau.shortName(), word, year, serial));
  }

  public Series series() {
    return new Series(shortName, word, year);
  }

  /** As it stands on the paper. */
  @Override
  public String toString() {
    return shortName + word + "〔" + year + "〕" + serial + "号";
  }

  private static Typed.Refused refused(String text, String why, Bureau bureau) {
    return new Typed.Refused("文号“" + text + "”" + why + "，" + example(bureau));
  }

  private static String example(Bureau bureau) {
    return "例如 " + bureau.shortName() + "立〔2026〕12号。";
  }

  private static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}

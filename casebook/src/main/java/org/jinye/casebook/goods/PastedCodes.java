package org.jinye.casebook.goods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Laser codes as they were pasted: separated by blanks, commas, semicolons or lines, also in full
 * width; the two halves of a code as printed on the carton may stand apart, even on two lines.
 *
 * @param codes each once, in the order in which they came
 * @param faults what was not taken, and why
 */
public record PastedCodes(List<LaserCode> codes, List<Fault> faults) {

  /** Most codes that are read at once. */
  public static final int MOST = 5_000;

  private static final Pattern WORD = Pattern.compile("[^\\s,;|]+");
  private static final Pattern FIRST_HALF = Pattern.compile("[0-9]{16}");
  private static final Pattern SECOND_HALF = Pattern.compile("[A-Za-z]{4}[0-9]{12}");
  private static final int SHOWN = 40;

  public PastedCodes {
    codes = List.copyOf(codes);
    faults = List.copyOf(faults);
  }

  /**
   * Something that was not taken.
   *
   * @param line number of the line, from 1
   * @param text what stands there
   */
  public record Fault(int line, String text, String words) {}

  /** Reads what was pasted; never throws. */
  public static PastedCodes read(String pasted) {
    Map<LaserCode, Integer> lineOf = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    List<Word> words = words(pasted);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String text = word.text();
      if (isFirstHalf(words, i)) {
        i++;
        text += words.get(i).text();
      }
      Optional<LaserCode> code = LaserCode.find(text);
      if (code.isEmpty()) {
        faults.add(fault(word.line(), text));
      } else if (lineOf.containsKey(code.get())) {
        faults.add(repeated(word.line(), code.get(), lineOf.getOrDefault(code.get(), 0)));
      } else if (lineOf.size() == MOST) {
        faults.add(
            new Fault(word.line(), text, "第" + word.line() + "行：一次最多录入" + MOST + "个喷码，从这里起没有录入"));
        break;
      } else {
        lineOf.put(code.get(), word.line());
      }
    }
    return new PastedCodes(List.copyOf(lineOf.keySet()), faults);
  }

  private static List<Word> words(String pasted) {
    List<Word> words = new ArrayList<>();
    List<String> lines = HalfWidth.of(pasted).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher word = WORD.matcher(lines.get(i));
      while (word.find()) {
        words.add(new Word(i + 1, word.group()));
      }
    }
    return words;
  }

  private static boolean isFirstHalf(List<Word> words, int i) {
    return i + 1 < words.size()
        && FIRST_HALF.matcher(words.get(i).text()).matches()
        && SECOND_HALF.matcher(words.get(i + 1).text()).matches();
  }

  private static Fault fault(int line, String text) {
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    String words =
        text.length() == LaserCode.LENGTH
            ? "应为16位数字、4位字母、12位数字"
            : "有" + text.length() + "位，应为32位（16位数字、4位字母、12位数字）";
    return new Fault(line, text, "第" + line + "行：“" + shown + "”" + words);
  }

  private static Fault repeated(int line, LaserCode code, int first) {
    String where = line == first ? "同一行内重复" : "与第" + first + "行重复";
    return new Fault(line, code.text(), "第" + line + "行：喷码" + code + where);
  }

  private record Word(int line, String text) {}
}

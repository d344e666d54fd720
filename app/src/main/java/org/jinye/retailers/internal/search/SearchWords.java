package org.jinye.retailers.internal.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody looks for: words that all must be there.
 *
 * @param telephone digits when the whole could be a telephone number; empty otherwise
 */
public record SearchWords(List<String> words, String telephone) {

  private static final Pattern BETWEEN = Pattern.compile("[\\s　,，、;；]+");
  private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,18}[0-9]");
  private static final int MOST_WORDS = 6;
  private static final int LONGEST = 100;

  public static SearchWords of(String typed) {
    String whole = typed.strip();
    whole = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    List<String> words =
        BETWEEN
            .splitAsStream(whole.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    return new SearchWords(words, TELEPHONE.matcher(whole).matches() ? whole : "");
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }
}

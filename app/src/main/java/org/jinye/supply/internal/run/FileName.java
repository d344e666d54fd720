package org.jinye.supply.internal.run;

import java.nio.charset.StandardCharsets;

/** What a sender calls a file, made fit to be shown and to name a file of ours. */
final class FileName {

  private static final int LONGEST = 200;
  private static final int LONGEST_ENDING = 10;
  // Marks that turn the direction of writing make a name look as if it ended otherwise.
  private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]";

  private FileName() {}

  /** Without folders and without what cannot be seen. */
  static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String seen = last.replaceAll(UNSEEN, "").strip();
    if (seen.chars().allMatch(c -> c == '.')) {
      return "未命名";
    }
    int[] signs = seen.codePoints().toArray();
    int from = Math.max(0, signs.length - LONGEST);
    return new String(signs, from, signs.length - from);
  }

  /** At most so many bytes of it, with its ending: file systems count bytes. */
  static String shortened(String name, int bytes) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    int[] signs = name.substring(0, name.length() - ending.length()).codePoints().toArray();
    int kept = signs.length;
    while (kept > 0 && size(new String(signs, 0, kept) + ending) > bytes) {
      kept--;
    }
    return new String(signs, 0, kept) + ending;
  }

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}

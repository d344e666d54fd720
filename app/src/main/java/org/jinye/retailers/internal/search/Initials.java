package org.jinye.retailers.internal.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;
import java.util.regex.Pattern;

/** Pinyin initials: 红旗商店 is found by hqsd. */
public final class Initials {

  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]");

  private Initials() {}

  /** Small letters and digits; what is neither Chinese nor one of them is left out. */
  public static String of(String name) {
    String letters = PinyinHelper.toPinyin(name, PinyinStyleEnum.FIRST_LETTER, "");
    return OTHER.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}

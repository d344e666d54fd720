package org.jinye.organization.internal.person;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;

/** The first letters of a name's pinyin: 张三丰 = zsf. */
public final class Initials {

  private Initials() {}

  public static String of(String name) {
    return PinyinHelper.toPinyin(name, PinyinStyleEnum.FIRST_LETTER, "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }
}

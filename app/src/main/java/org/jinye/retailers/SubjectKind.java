package org.jinye.retailers;

import java.util.Arrays;
import java.util.List;
import org.jinye.platform.web.Choice;

/** What a file is about (主体类型). */
public enum SubjectKind {
  LICENSED("持证零售户"),
  UNLICENSED("无证户"),
  E_CIGARETTE_SHOP("电子烟零售户"),
  DIRECT_SHOP("直营店"),
  GROUP_CUSTOMER("集团客户"),
  INDUSTRY("卷烟工业企业"),
  E_CIGARETTE_MAKER("电子烟生产企业"),
  LOGISTICS("物流寄递企业"),
  SELF_DISCIPLINE_GROUP("自律小组");

  private final String title;

  SubjectKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Sells by retail, so that it needs a licence. */
  public boolean isShop() {
    return switch (this) {
      case LICENSED, UNLICENSED, E_CIGARETTE_SHOP, DIRECT_SHOP -> true;
      case GROUP_CUSTOMER, INDUSTRY, E_CIGARETTE_MAKER, LOGISTICS, SELF_DISCIPLINE_GROUP -> false;
    };
  }

  public static boolean isKnown(String name) {
    return Arrays.stream(values()).anyMatch(kind -> kind.name().equals(name));
  }

  public static List<Choice> choices() {
    return Arrays.stream(values()).map(kind -> new Choice(kind.name(), kind.title)).toList();
  }
}

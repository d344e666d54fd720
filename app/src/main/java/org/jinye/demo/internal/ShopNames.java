package org.jinye.demo.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Trade names as they stand on shop signs: luck, a family, a place; never a whole person's name.
 */
final class ShopNames {

  private static final List<String> LUCK =
      List.of(
          "福顺", "鑫源", "万佳", "吉祥", "兴隆", "永和", "诚信", "佳佳", "惠民", "聚福", "德胜", "宏达", "金泰", "瑞丰", "安康",
          "顺达", "美满", "利民", "千惠", "百汇", "康乐", "同乐", "锦绣", "长兴", "和盛", "恒源", "祥云", "好邻居", "家家乐",
          "老街坊", "如意", "平安", "旺发", "喜来", "鸿运", "富民", "益民", "四季", "晨曦", "天天", "云峰", "盛源", "福满", "大众",
          "新兴", "顺心", "嘉禾", "春晖", "广源", "民生");
  private static final List<String> FAMILIES =
      List.of(
          "陈", "李", "王", "张", "刘", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭",
          "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅",
          "沈", "曾", "彭", "吕");
  private static final List<String> FAMILY_STYLES =
      List.of("老%s", "%s记", "%s家", "小%s", "%s氏", "阿%s");
  private static final List<String> STREETS =
      List.of(
          "晨光路", "梧桐路", "金穗路", "望山路", "映月街", "书院街", "百合路", "新禾路", "远帆路", "北苑路", "南苑路", "清荷路", "驿前街",
          "织锦街", "长堤路", "稻花路", "松针巷", "鼓楼后街", "学前路", "仓桥街", "杏花巷", "文澜路", "车站路", "东篱路", "兴业路",
          "龙爪槐路");
  private static final List<String> VILLAGES =
      List.of(
          "上柏村", "下柏村", "前岭村", "后岭村", "东塘村", "西塘村", "大埂村", "石桥头村", "柿子坪村", "杨树湾村", "半坡村", "小河口村",
          "新丰村", "红土坡村", "白果树村", "三棵柳村", "沟沿村", "水磨村", "窑湾村", "栗子园村");

  private final Dice dice;
  private final Set<String> taken = new HashSet<>();

  ShopNames(Dice dice) {
    this.dice = dice;
  }

  record Sign(String name, String address) {}

  Sign next(County county, Town town, Location location, Channel channel) {
    String place = location == Location.RURAL ? dice.pick(VILLAGES) : dice.pick(STREETS);
    String number = location == Location.RURAL ? dice.whole(1, 12) + "组" : dice.whole(1, 380) + "号";
    String address = Geography.CITY + county.name() + town.name() + place + number;
    String first = uniqueName(place, town, channel);
    return new Sign(first, address);
  }

  private String uniqueName(String place, Town town, Channel channel) {
    for (int attempt = 0; attempt < 6; attempt++) {
      String name = call(place) + dice.pick(channel.signs());
      if (taken.add(name)) {
        return name;
      }
    }
    String name = townWord(town) + call(place) + dice.pick(channel.signs());
    taken.add(name);
    return name;
  }

  private String call(String place) {
    return switch (dice.weighted(0.42, 0.26, 0.22, 0.10)) {
      case 0 -> dice.pick(LUCK);
      case 1 -> dice.pick(FAMILY_STYLES).formatted(dice.pick(FAMILIES));
      case 2 -> place.replaceAll("村$", "") + dice.pick(LUCK);
      default -> dice.pick(FAMILIES) + dice.pick(LUCK);
    };
  }

  private static String townWord(Town town) {
    return town.name().replaceAll("(街道|镇|乡)$", "");
  }
}

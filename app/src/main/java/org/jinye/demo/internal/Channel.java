package org.jinye.demo.internal;

import java.util.List;

/** What sort of shop it is, with the words such shops put on their signs. */
enum Channel {
  CONVENIENCE("便利店", 1.0, "便利店 便民店 便民超市 商店 综合商店 百货店 副食店 食杂店"),
  TOBACCO_AND_WINE("烟酒店", 1.3, "烟酒店 烟酒行 名烟名酒店 烟酒商行 烟酒副食店 烟酒茶行"),
  SUPERMARKET("超市", 1.2, "超市 生活超市 购物超市 平价超市 连锁超市"),
  DEPARTMENT_STORE("商场", 1.1, "商场 购物中心 百货商场"),
  ENTERTAINMENT("娱乐服务", 0.6, "宾馆 大酒店 茶楼 棋牌室 网吧 歌厅 农家乐"),
  OTHER("其他", 0.7, "报刊亭 日杂店 文具店 五金店 农资店 水果店 早餐店");

  final String label;
  final double scale;
  private final String signs;

  Channel(String label, double scale, String signs) {
    this.label = label;
    this.scale = scale;
    this.signs = signs;
  }

  List<String> signs() {
    return List.of(signs.split(" ", -1));
  }

  /** How common such shops are in a place. */
  double weightIn(Location location) {
    return switch (this) {
      case CONVENIENCE -> location == Location.RURAL ? 0.74 : 0.50;
      case TOBACCO_AND_WINE -> location == Location.URBAN ? 0.22 : 0.10;
      case SUPERMARKET -> location == Location.RURAL ? 0.10 : 0.15;
      case DEPARTMENT_STORE -> location == Location.RURAL ? 0 : 0.015;
      case ENTERTAINMENT -> location == Location.URBAN ? 0.08 : 0.035;
      case OTHER -> 0.07;
    };
  }
}

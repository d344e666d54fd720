package org.jinye.demo.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The five counties of 金叶市. Names are invented; the centre lies in an uninhabited desert so that no
 * real shop can be taken for one of ours.
 */
final class Geography {

  static final String CITY = "金叶市";

  private static final Position CENTRE = new Position(104.62, 38.58);

  private Geography() {}

  static List<County> counties(long seed) {
    return List.of(
        county(
            seed,
            "990101",
            "栖云区",
            0.31,
            0,
            0,
            new County.Mix(0.78, 0.14, 0.08),
            "青梧街道 听泉街道 柏坞街道 槐荫街道 麦浪街道 兰渚镇 竹坞镇 鹿浔镇"),
        county(
            seed,
            "990102",
            "禾渡区",
            0.22,
            15,
            -6,
            new County.Mix(0.50, 0.28, 0.22),
            "桐溪街道 云汀街道 芦汀街道 禾渡镇 柳埠镇 棠下镇 石埠头镇 藕塘镇"),
        county(
            seed,
            "990103",
            "松岚县",
            0.18,
            -31,
            23,
            new County.Mix(0.31, 0.36, 0.33),
            "岚阳街道 松峰街道 松岚镇 云岫镇 枫径镇 杉树坪镇 茶垭镇 雾溪乡"),
        county(
            seed,
            "990104",
            "雁浦县",
            0.16,
            35,
            27,
            new County.Mix(0.28, 0.38, 0.34),
            "雁北街道 雁南街道 浦口桥镇 芦荡镇 沙渚镇 稻香湾镇 鸥汀镇 圩头乡"),
        county(
            seed,
            "990105",
            "石漱县",
            0.13,
            -23,
            -39,
            new County.Mix(0.22, 0.36, 0.42),
            "漱玉街道 石泉坊街道 石漱镇 岩下镇 榆关口镇 杏坪镇 羊栏镇 砚池乡"));
  }

  private static County county(
      long seed,
      String code,
      String name,
      double share,
      double eastKm,
      double northKm,
      County.Mix mix,
      String towns) {
    Dice dice = Dice.of(seed, Long.parseLong(code));
    Position seat = CENTRE.movedBy(eastKm, northKm);
    List<Town> placed = new ArrayList<>();
    for (String town : towns.split(" ", -1)) {
      boolean urban = town.endsWith("街道");
      double distance = urban ? dice.between(0.6, 3.2) : dice.between(7, 19);
      double angle = dice.between(0, 2 * Math.PI);
      Position centre = seat.movedBy(distance * Math.cos(angle), distance * Math.sin(angle));
      placed.add(new Town(town, urban, centre));
    }
    return new County(code, name, share, mix, List.copyOf(placed));
  }
}

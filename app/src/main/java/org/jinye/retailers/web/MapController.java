package org.jinye.retailers.web;

import java.util.List;
import java.util.Optional;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.geo.MapTiles;
import org.jinye.platform.geo.Position;
import org.jinye.retailers.internal.RetailerFilter;
import org.jinye.retailers.internal.RetailerMap;
import org.jinye.retailers.internal.map.Colouring;
import org.jinye.retailers.internal.map.MapMark;
import org.jinye.retailers.internal.map.Window;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 地图: the list of retailers where they are. */
@Controller
@RequestMapping("/retailers/map")
@Everyone
class MapController {

  private final RetailerPages pages;
  private final RetailerMap map;
  private final MapTiles tiles;

  MapController(RetailerPages pages, RetailerMap map, MapTiles tiles) {
    this.pages = pages;
    this.map = map;
    this.tiles = tiles;
  }

  /** Why a map could not be told its points. */
  record Problem(String message) {}

  @GetMapping
  String show(
      @ModelAttribute RetailerFilter filter,
      @RequestParam(defaultValue = "") String by,
      Model model) {
    Colouring colouring = Colouring.of(by);
    model.addAttribute(
        "page",
        new MapPage(pages.list(filter, 1), map.figures(filter, colouring), colouring, tiles));
    return "retailers/map/page";
  }

  /** Places are in the system of the map, which is GCJ-02 when its tiles are. */
  @GetMapping("/points")
  ResponseEntity<Object> points(
      @ModelAttribute RetailerFilter filter,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String bbox,
      @RequestParam(defaultValue = "") String zoom) {
    Optional<Window> window = Window.parse(bbox, zoom);
    if (window.isEmpty()) {
      return ResponseEntity.badRequest()
          .body(new Problem("地图范围不对：bbox 应是“西,南,东,北”四个度数，zoom 应是 0 到 20 的整数。"));
    }
    List<MapMark> marks =
        map.marks(filter, Colouring.of(by), window.get().around(tiles)).stream()
            .map(mark -> mark.on(tiles))
            .toList();
    return ResponseEntity.ok(marks);
  }

  /** Where a position that the browser measured lies on a map whose tiles are shifted. */
  @GetMapping("/place")
  ResponseEntity<Object> place(
      @RequestParam(defaultValue = "") String longitude,
      @RequestParam(defaultValue = "") String latitude) {
    try {
      return ResponseEntity.ok(
          tiles.drawn(new Position(Double.parseDouble(longitude), Double.parseDouble(latitude))));
    } catch (NumberFormatException e) {
      return ResponseEntity.badRequest().body(new Problem("位置不对：经度、纬度应是度数。"));
    }
  }
}

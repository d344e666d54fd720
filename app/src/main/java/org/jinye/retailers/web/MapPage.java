package org.jinye.retailers.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jinye.platform.geo.MapTiles;
import org.jinye.retailers.internal.RetailerFilter;
import org.jinye.retailers.internal.map.Colouring;
import org.jinye.retailers.internal.map.MapFigures;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The map beside the list: the same filter, the same rows.
 *
 * @param list the list that the filter gives
 */
public record MapPage(
    RetailerListPage list, MapFigures figures, Colouring colouring, MapTiles tiles) {

  static final String POINTS = "/retailers/map/points";

  /** A class of marks, and how many of the list there are. */
  public record Entry(int place, String title, long number) {}

  /** The same map, told apart by something else. */
  public record Tab(String title, String url, boolean isChosen) {}

  public RetailerFilter filter() {
    return list.filter();
  }

  public long total() {
    return list.pager().total();
  }

  /** Those of the list that no map can show. */
  public long without() {
    return total() - figures.placed();
  }

  public String withoutUrl() {
    return filter().withoutPlace().url("/retailers");
  }

  public String pointsUrl() {
    return url(POINTS, colouring);
  }

  public String extent() {
    return figures.extent().on(tiles);
  }

  public List<Entry> legend() {
    return IntStream.range(0, colouring.titles().size())
        .mapToObj(i -> new Entry(i, colouring.titles().get(i), figures.counts().get(i)))
        .toList();
  }

  public List<Tab> tabs() {
    return List.of(Colouring.values()).stream()
        .map(one -> new Tab(one.title(), url("/retailers/map", one), one == colouring))
        .toList();
  }

  private String url(String path, Colouring by) {
    return UriComponentsBuilder.fromUriString(filter().url(path))
        .queryParam("by", by.code())
        .build(true)
        .toUriString();
  }
}

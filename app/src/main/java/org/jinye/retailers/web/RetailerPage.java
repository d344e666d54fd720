package org.jinye.retailers.web;

import java.util.List;
import org.jinye.retailers.Retailer;

/** The page of one retailer. */
public record RetailerPage(Retailer retailer, String county, List<Section> sections) {

  /** A part that loads after the page. */
  public record Section(String title, String path) {}

  /** Longitude and latitude in degrees; empty when not known. */
  public String position() {
    return retailer.longitude() == null || retailer.latitude() == null
        ? ""
        : "%.5f，%.5f".formatted(retailer.longitude(), retailer.latitude());
  }
}

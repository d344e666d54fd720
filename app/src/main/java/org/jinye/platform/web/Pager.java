package org.jinye.platform.web;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a list stands. Pages count from 1.
 *
 * @param total rows in the whole list
 * @param url address of the list with its filters, without the page number
 */
public record Pager(int page, int size, long total, String url) {

  public static final int DEFAULT_SIZE = 20;

  public Pager {
    page = Math.max(1, Math.min(page, lastPage(size, total)));
  }

  public int lastPage() {
    return lastPage(size, total);
  }

  public long offset() {
    return (long) (page - 1) * size;
  }

  public boolean hasPrevious() {
    return page > 1;
  }

  public boolean hasNext() {
    return page < lastPage();
  }

  public String link(int target) {
    return UriComponentsBuilder.fromUriString(url)
        .replaceQueryParam("page", target)
        .build()
        .toUriString();
  }

  private static int lastPage(int size, long total) {
    return (int) Math.max(1, (total + size - 1) / size);
  }
}

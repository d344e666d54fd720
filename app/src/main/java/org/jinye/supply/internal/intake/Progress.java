package org.jinye.supply.internal.intake;

/** Told how far an import is. */
@FunctionalInterface
public interface Progress {

  /**
   * The import has come this far.
   *
   * @param percent 0 to 100
   * @param phase what is being done, for a reader
   */
  void at(int percent, String phase);
}

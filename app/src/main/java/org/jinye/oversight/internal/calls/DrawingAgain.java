package org.jinye.oversight.internal.calls;

import java.util.List;
import org.springframework.stereotype.Component;

/** Repeats a draw from its seed over the orders as they lie in the lake now. */
@Component
public class DrawingAgain {

  private final Populations populations;
  private final CallStore store;

  DrawingAgain(Populations populations, CallStore store) {
    this.populations = populations;
    this.store = store;
  }

  /**
   * What came of it.
   *
   * @param isSamePopulation the orders of those days are what they were
   * @param isSameDraw the same retailers in the same order
   */
  public record Comparison(
      int population,
      String digest,
      List<String> drawn,
      boolean isSamePopulation,
      boolean isSameDraw) {}

  public Comparison compare(CallSample sample) {
    Population now = populations.again(sample);
    List<String> drawn = Draw.pick(sample.seed(), now.newest().keySet(), sample.wanted());
    List<String> kept = store.listCalls(sample.id()).stream().map(OrderCall::retailerId).toList();
    return new Comparison(
        now.size(),
        now.digest(),
        drawn,
        now.digest().equals(sample.populationDigest()),
        drawn.equals(kept));
  }
}

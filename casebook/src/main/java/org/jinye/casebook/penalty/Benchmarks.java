package org.jinye.casebook.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.CasebookFiles;

/** The benchmarks that were entered. */
public record Benchmarks(List<Benchmark> all) {

  public Benchmarks {
    all = List.copyOf(all);
  }

  public static Benchmarks read() {
    return new Benchmarks(CasebookFiles.list("benchmarks", Benchmark.class));
  }

  /** The tiers of a cause on a day: the province's own, or else the neutral ones. */
  public List<Benchmark> tiers(String cause, String province, LocalDate day) {
    List<Benchmark> own = of(cause, province, day);
    return own.isEmpty() ? of(cause, "", day) : own;
  }

  /** The tier that these facts fall into; empty when none was entered or a figure lacks. */
  public Optional<Benchmark> find(
      String cause, String province, LocalDate day, Circumstances facts) {
    return tiers(cause, province, day).stream()
        .filter(tier -> facts.find(tier.metric()).filter(tier::covers).isPresent())
        .findFirst();
  }

  private List<Benchmark> of(String cause, String province, LocalDate day) {
    return all.stream()
        .filter(tier -> tier.cause().equals(cause) && tier.province().equals(province))
        .filter(tier -> tier.isValidOn(day))
        .toList();
  }
}

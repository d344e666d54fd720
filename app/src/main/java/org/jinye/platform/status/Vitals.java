package org.jinye.platform.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.jinye.platform.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** All figures, offered to Prometheus and to the page. */
@Component
class Vitals implements MeterBinder {

  private static final Logger LOG = LoggerFactory.getLogger(Vitals.class);

  private final List<Vital> vitals;

  Vitals(List<Vital> vitals) {
    this.vitals = vitals;
  }

  /** A figure as it stands now. */
  record Reading(Vital vital, double figure) {

    Vital.State state() {
      return vital.limits().judge(figure);
    }
  }

  List<Reading> read() {
    return vitals.stream().map(vital -> new Reading(vital, measure(vital))).toList();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Vital vital : vitals) {
      Gauge.builder(vital.metricName(), vital, Vitals::measure)
          .description(vital.title())
          .register(registry);
    }
  }

  /** One that cannot be read must not hide the others. */
  private static double measure(Vital vital) {
    try {
      return Scope.system("监控").get(() -> vital.measure().getAsDouble());
    } catch (DataAccessException e) {
      LOG.warn("{} cannot be read", vital.metric(), e);
      return Double.NaN;
    }
  }
}

package org.jinye.casebook.penalty;

import java.util.ArrayList;
import java.util.List;
import org.jinye.casebook.Sanction;

/**
 * What may follow beside the fine.
 *
 * @param must imposed without a choice
 * @param may imposed when the bureau finds it fit
 */
public record SanctionList(List<Sanction> must, List<Sanction> may) {

  public SanctionList {
    must = List.copyOf(must);
    may = List.copyOf(may);
  }

  /** The sanctions of a cause in a grade, changed by the bounds that the facts reach. */
  static SanctionList of(Cause cause, Circumstances facts) {
    List<Sanction> must = new ArrayList<>();
    List<Sanction> may = new ArrayList<>();
    for (Measure measure : cause.measures()) {
      if (measure.grade() == facts.grade()) {
        switch (measure.force()) {
          case MUST -> must.add(measure.sanction());
          case MAY -> may.add(measure.sanction());
        }
      }
    }
    for (Bound bound : cause.bounds(Bound.Role.CHANGES_SANCTIONS)) {
      if (bound.isMetBy(facts)) {
        must.removeAll(bound.removes());
        may.removeAll(bound.removes());
        must.addAll(bound.adds());
      }
    }
    return new SanctionList(must, may);
  }

  String words() {
    List<String> parts = new ArrayList<>();
    must.forEach(sanction -> parts.add(Force.MUST.title() + sanction.title()));
    may.forEach(sanction -> parts.add(Force.MAY.title() + sanction.title()));
    return parts.isEmpty() ? "没有规定其他处理" : String.join("，", parts);
  }
}

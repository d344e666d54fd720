package org.jinye.casebook.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jinye.casebook.transfer.TransferStep.Need;

/** The tests of {@link Need} over a course and its material. */
record TransferNeeds(TransferCourse course, TransferPackage material) {

  /** The step leaves from here, and nothing happens before what happened already. */
  List<TransferRefusal> order(TransferStep step, TransferEvent event) {
    List<TransferRefusal> reasons = new ArrayList<>();
    if (!step.from().contains(course.stage())) {
      reasons.add(
          new TransferRefusal(
              TransferRefusal.Code.WRONG_STAGE,
              "案件现在是“" + course.stage().title() + "”，不能“" + step.title() + "”",
              step.basis()));
    }
    if (!course.events().isEmpty() && event.when().isBefore(course.events().getLast().when())) {
      reasons.add(
          new TransferRefusal(TransferRefusal.Code.BEFORE_THE_LAST, "时间不能早于上一环节的时间", step.basis()));
    }
    return reasons;
  }

  List<TransferRefusal> inFile(TransferStep step) {
    List<TransferRefusal> reasons = new ArrayList<>();
    for (Need need : step.needs()) {
      switch (need) {
        case PACKAGE ->
            material.missing().stream().map(TransferRefusal::ofPackage).forEach(reasons::add);
        case GOODS_LIST -> {
          if (material.hasGoods() && material.papers(TransferPart.Code.GOODS_LIST).isEmpty()) {
            reasons.add(TransferRefusal.of(step, need));
          }
        }
        case GOODS_HANDED -> {
          if (material.hasGoods() && !course.has(TransferStep.Act.HAND_OVER_GOODS)) {
            reasons.add(TransferRefusal.of(step, need));
          }
        }
        case DOCUMENT, REASON, PERSONS, PROSECUTED_BEFORE -> {}
      }
    }
    return reasons;
  }

  List<TransferRefusal> entered(TransferStep step, TransferEvent event) {
    return step.needs().stream()
        .filter(need -> lacks(need, event))
        .map(need -> TransferRefusal.of(step, need))
        .toList();
  }

  private boolean lacks(Need need, TransferEvent event) {
    return switch (need) {
      case DOCUMENT -> event.document().isBlank();
      case REASON -> event.words().isBlank();
      case PERSONS -> event.persons() == 0;
      case PROSECUTED_BEFORE ->
          course.results().sentenced() + event.persons() > course.results().prosecuted();
      case PACKAGE, GOODS_LIST, GOODS_HANDED -> false;
    };
  }
}

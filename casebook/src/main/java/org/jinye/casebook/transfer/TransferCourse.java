package org.jinye.casebook.transfer;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.casebook.transfer.TransferStep.Act;

/**
 * The course of a transfer from the suspicion on: its events, and what follows from them.
 *
 * @param events in the order in which they happened
 */
public record TransferCourse(List<TransferEvent> events) {

  /** Nothing has happened yet. */
  public static final TransferCourse SUSPECTED = new TransferCourse(List.of());

  public TransferCourse {
    events = List.copyOf(events);
  }

  public TransferStage stage() {
    TransferStage stage = TransferStage.SUSPECTED;
    for (TransferEvent event : events) {
      TransferStage to = TransferStep.of(event.what()).to();
      stage = to == null ? stage : to;
    }
    return stage;
  }

  public boolean has(Act act) {
    return events.stream().anyMatch(event -> event.what() == act);
  }

  /** The steps that leave from here, each with what it still lacks. */
  public List<TransferOffer> offers(TransferPackage material) {
    return TransferStep.all().stream()
        .filter(step -> step.from().contains(stage()))
        .map(step ->
            new TransferOffer(
                step,
                new TransferNeeds(this, material).inFile(step),
                step.needs().stream().filter(TransferStep.Need::isEntered).toList()))
        .toList();
  }

  /** The course with one more event, or all the reasons why it may not be. */
  public TransferOutcome after(TransferEvent event, TransferPackage material) {
    TransferStep step = TransferStep.of(event.what());
    TransferNeeds needs = new TransferNeeds(this, material);
    List<TransferRefusal> reasons =
        Stream.of(needs.order(step, event), needs.inFile(step), needs.entered(step, event))
            .flatMap(List::stream)
            .toList();
    return reasons.isEmpty()
        ? new TransferOutcome.Gone(with(event), step)
        : new TransferOutcome.Refused(reasons);
  }

  /** The limits of the transfer that run now. */
  public List<RunningLimit> runningLimits() {
    Map<String, LocalDateTime> running = new LinkedHashMap<>();
    for (TransferEvent event : events) {
      TransferStep step = TransferStep.of(event.what());
      step.ends().forEach(running::remove);
      step.starts().forEach(code -> running.put(code, event.when()));
    }
    return running.entrySet().stream()
        .map(entry -> new RunningLimit(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The limits of the administrative procedure that stand still while the police have the case. */
  public List<RunningLimit> stoppedLimits() {
    Map<String, LocalDateTime> stopped = new LinkedHashMap<>();
    for (TransferEvent event : events) {
      TransferStep step = TransferStep.of(event.what());
      step.resumes().forEach(stopped::remove);
      step.stops().forEach(code -> stopped.put(code, event.when()));
    }
    return stopped.entrySet().stream()
        .map(entry -> new RunningLimit(entry.getKey(), entry.getValue()))
        .toList();
  }

  public CourtResults results() {
    return new CourtResults(persons(Act.ARREST), persons(Act.PROSECUTE), persons(Act.SENTENCE));
  }

  private int persons(Act act) {
    return events.stream()
        .filter(event -> event.what() == act)
        .mapToInt(TransferEvent::persons)
        .sum();
  }

  private TransferCourse with(TransferEvent event) {
    List<TransferEvent> more = new ArrayList<>(events);
    more.add(event);
    return new TransferCourse(more);
  }
}

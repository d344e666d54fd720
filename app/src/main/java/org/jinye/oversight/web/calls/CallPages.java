package org.jinye.oversight.web.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.Attachments;
import org.jinye.oversight.internal.calls.CallFiles;
import org.jinye.oversight.internal.calls.CallStore;
import org.jinye.oversight.internal.calls.OrderCall;
import org.jinye.oversight.web.UnitNames;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailers;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the page of a call together. */
@Component
class CallPages {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final CallStore store;
  private final Attachments attachments;
  private final UnitNames units;
  private final Retailers retailers;
  private final Clock clock;

  CallPages(
      CallStore store, Attachments attachments, UnitNames units, Retailers retailers, Clock clock) {
    this.store = store;
    this.attachments = attachments;
    this.units = units;
    this.retailers = retailers;
    this.clock = clock;
  }

  OrderCall get(long sample, long id) {
    return store
        .findCall(id)
        .filter(call -> call.sampleId() == sample)
        .orElseThrow(() -> NotFound.of("抽查通话"));
  }

  CallPage page(SignedIn me, OrderCall of) {
    return page(me, of, blank(of), Map.of());
  }

  CallPage page(SignedIn me, OrderCall of, CallForm form, Map<String, String> errors) {
    return page(me, of, form, errors, AttachmentForm.blank(), List.of());
  }

  CallPage page(
      SignedIn me, OrderCall of, AttachmentForm upload, List<AttachmentProblem> problems) {
    return page(me, of, blank(of), Map.of(), upload, problems);
  }

  private static CallForm blank(OrderCall of) {
    return new CallForm(of.result() == null ? "" : of.result().name(), of.findings(), of.version());
  }

  private CallPage page(
      SignedIn me,
      OrderCall of,
      CallForm form,
      Map<String, String> errors,
      AttachmentForm upload,
      List<AttachmentProblem> problems) {
    boolean mayRecord = me.has(Role.SUPERVISOR);
    return new CallPage(
        of,
        units.name(of.unitCode()),
        retailers.names(List.of(of.retailerId())).getOrDefault(of.retailerId(), of.retailerId()),
        MINUTE.format(of.placedAt()),
        of.listenedAt() == null ? "" : MINUTE.format(of.listenedAt().atZone(clock.getZone())),
        orderUrl(of),
        LocalDate.now(clock),
        mayRecord ? form : null,
        errors,
        attachments.list(CallFiles.owner(of), null),
        mayRecord
            ? attachments.upload(of.href() + "/attachments", CallFiles.place(of), upload, problems)
            : null,
        next(of));
  }

  private String next(OrderCall of) {
    return store.listCalls(of.sampleId()).stream()
        .filter(other -> other.id() != of.id() && other.result() == null)
        .map(OrderCall::href)
        .findFirst()
        .orElse("");
  }

  private static String orderUrl(OrderCall of) {
    return UriComponentsBuilder.fromPath("/orders")
        .queryParam("number", "{number}")
        .queryParam("retailer", "{retailer}")
        .queryParam("week", "{week}")
        .encode()
        .buildAndExpand(
            of.orderNumber(),
            of.retailerId(),
            Weeks.name(Weeks.number(of.placedAt().toLocalDate())))
        .toString();
  }
}

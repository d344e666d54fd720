package org.jinye.filings.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.Attachments;
import org.jinye.filings.Filing;
import org.jinye.filings.FilingAct;
import org.jinye.filings.FilingKind;
import org.jinye.filings.internal.FilingDesk;
import org.jinye.filings.internal.FilingFiles;
import org.jinye.filings.internal.FilingKinds;
import org.jinye.filings.internal.FilingStore;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailers;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Puts the page of a filing together. */
@Component
class FilingPages {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final FilingStore store;
  private final FilingKinds kinds;
  private final FilingFiles files;
  private final Attachments attachments;
  private final Organization organization;
  private final Retailers retailers;
  private final ObjectMapper json;
  private final Clock clock;

  FilingPages(
      FilingStore store,
      FilingKinds kinds,
      FilingFiles files,
      Attachments attachments,
      Organization organization,
      Retailers retailers,
      ObjectMapper json,
      Clock clock) {
    this.store = store;
    this.kinds = kinds;
    this.files = files;
    this.attachments = attachments;
    this.organization = organization;
    this.retailers = retailers;
    this.json = json;
    this.clock = clock;
  }

  Filing get(long id) {
    return store.find(id).orElseThrow(() -> NotFound.of("备案"));
  }

  /** Who filed adds files, and the supervisor, until it is closed. */
  static boolean mayAttach(SignedIn me, Filing of) {
    return of.state().isOpen()
        && (FilingDesk.isFor(me, of, FilingAct.ANSWERED)
            || FilingDesk.isFor(me, of, FilingAct.NOTED));
  }

  FilingPage page(SignedIn me, long id, AttachmentForm form, List<AttachmentProblem> problems) {
    Filing of = get(id);
    Optional<FilingKind> kind = kinds.find(of.kind());
    List<String> shops = store.retailers(id);
    Map<String, String> names = retailers.names(shops);
    return new FilingPage(
        of,
        kinds.title(of.kind()),
        unit(of.unitCode()),
        unit(of.bureauCode()),
        kind.map(FilingKind::timingWords).orElse(""),
        kind.map(known -> effect(known, of)).orElse(""),
        kind.map(known -> facts(known, of)).orElse(List.of()),
        shops.stream()
            .map(shop -> new FilingPage.Shop(shop, names.getOrDefault(shop, shop)))
            .toList(),
        store.steps(id).reversed().stream()
            .map(step ->
                new FilingPage.Line(
                    minute(step.at()), step.act().title(), step.actor(), step.words()))
            .toList(),
        Arrays.stream(FilingAct.values())
            .filter(act -> act.isPossible(of.state()) && FilingDesk.isFor(me, of, act))
            .toList(),
        attachments.list(FilingFiles.owner(of), null),
        mayAttach(me, of)
            ? attachments.upload(of.href() + "/attachments", files.place(of), form, problems)
            : null);
  }

  private static String effect(FilingKind kind, Filing of) {
    if (kind.silences() == null) {
      return "";
    }
    return switch (of.state()) {
      case FILED, ASKED ->
          of.filedOn().isAfter(of.fromDate())
              ? "自报送之日起，相关规则不对所列零售户在所列期间预警；报送之前的日子，须经内管员知悉后才算。"
              : "相关规则不对所列零售户在所列期间预警。";
      case NOTED -> "相关规则不对所列零售户在所列期间预警。";
      case OBJECTED, WITHDRAWN -> "不影响预警。";
    };
  }

  private List<FilingPage.Fact> facts(FilingKind kind, Filing of) {
    Map<String, String> typed = json.readValue(of.facts(), new TypeReference<>() {});
    return kind.fields().stream()
        .map(field -> new FilingPage.Fact(field.title(), typed.getOrDefault(field.id(), "")))
        .toList();
  }

  private String unit(String code) {
    return organization.findUnit(code).map(Unit::name).orElse(code);
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(clock.getZone()));
  }
}

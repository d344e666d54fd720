package org.jinye.cases.web.scene;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.Signature;
import org.jinye.casebook.penalty.Causes;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.OfficerStore;
import org.jinye.cases.internal.scene.SavingScene;
import org.jinye.cases.internal.scene.SceneChange;
import org.jinye.cases.internal.scene.SceneField;
import org.jinye.cases.internal.scene.SceneFiles;
import org.jinye.cases.internal.scene.SceneOutcome;
import org.jinye.cases.internal.scene.SceneRecord;
import org.jinye.cases.internal.scene.SceneStore;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.AttachmentOutcome;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.Attachments;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.secret.Secrets;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The page for the telephone: itself, what it needs to start, and what it sends. */
@Controller
@RequestMapping("/scene")
@Everyone
class SceneController {

  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final String PURPOSE = "cases.scene.device";
  private static final Causes CAUSES = Causes.read();
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Who signs at a scene. */
  private static final List<Signature.As> SIGNERS =
      List.of(Signature.As.PARTY, Signature.As.OFFICER, Signature.As.WITNESS, Signature.As.OTHER);

  private final SavingScene saving;
  private final SceneStore store;
  private final OfficerStore officers;
  private final Attachments attachments;
  private final Secrets secrets;
  private final Clock clock;

  SceneController(
      SavingScene saving,
      SceneStore store,
      OfficerStore officers,
      Attachments attachments,
      Secrets secrets,
      Clock clock) {
    this.saving = saving;
    this.store = store;
    this.officers = officers;
    this.attachments = attachments;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** The same for everybody, so that a device may keep it. */
  @GetMapping
  String page() {
    return "cases/scene/device";
  }

  /** The worker must lie beneath the pages that it serves without a network. */
  @GetMapping("/worker.js")
  ResponseEntity<Resource> worker() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
        .cacheControl(CacheControl.noCache())
        .header("Service-Worker-Allowed", "/scene")
        .body(new ClassPathResource("scene/worker.js"));
  }

  /**
   * What a device needs to work without a network.
   *
   * @param account whose drafts it opens
   * @param key hexadecimal, 256 bits, for this account on this device only
   * @param titles of the fields, by code
   */
  record Start(
      long account,
      String name,
      String unit,
      String key,
      String csrf,
      List<Choice> officers,
      List<Choice> causes,
      List<Choice> natures,
      List<Choice> signers,
      Map<String, String> titles) {}

  @GetMapping("/start.json")
  @ResponseBody
  Start start(
      @RequestParam(defaultValue = "") String device,
      @AuthenticationPrincipal SignedIn me,
      CsrfToken token) {
    toWrite(me);
    if (!device.matches("[0-9a-f-]{36}")) {
      throw Refused.because("这台设备没有编号，请刷新页面。");
    }
    LocalDate today = LocalDate.now(clock);
    return new Start(
        me.accountId(),
        me.name(),
        me.unitName(),
        secrets.index(PURPOSE, me.accountId() + " " + device),
        token.getToken(),
        officers.listCertificates().stream()
            .filter(one -> one.isValidOn(today))
            .map(one -> new Choice(Long.toString(one.id()), one.name() + " " + one.number()))
            .toList(),
        CAUSES.on(today).stream().map(cause -> new Choice(cause.code(), cause.title())).toList(),
        Arrays.stream(Nature.values())
            .map(nature -> new Choice(nature.name(), nature.title()))
            .toList(),
        SIGNERS.stream().map(as -> new Choice(as.name(), as.title())).toList(),
        titles());
  }

  /** In the order of the paper. */
  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (SceneField field : SceneField.values()) {
      titles.put(field.code(), field.title());
    }
    return titles;
  }

  /** What a device sends: the key that it made, and what was changed by place. */
  record Sent(@Nullable String key, @Nullable Map<String, SceneChange> changes) {}

  /**
   * What became of it.
   *
   * @param id of the record; 0 when nothing was kept
   * @param values all that the record says now
   * @param conflicts what stands in the places that somebody else wrote otherwise
   * @param problems what is not right yet, by place
   * @param errors why nothing was kept, by place
   */
  record Answer(
      long id,
      Map<String, String> values,
      Map<String, String> conflicts,
      Map<String, String> problems,
      Map<String, String> errors,
      String caseUrl) {}

  @PostMapping("/records")
  ResponseEntity<Answer> save(@AuthenticationPrincipal SignedIn me, HttpServletRequest request)
      throws IOException {
    Optional<Sent> sent = read(request);
    if (sent.isEmpty()) {
      return refused(Map.of("", "发来的内容不完整，没有收下，请刷新页面后再发送。"));
    }
    Map<String, SceneChange> changes = new HashMap<>();
    Optional.ofNullable(sent.get().changes())
        .orElse(Map.of())
        .forEach((place, change) -> {
          if (change != null) {
            changes.put(place, new SceneChange(text(change.was()), text(change.now())));
          }
        });
    return switch (saving.save(me, text(sent.get().key()), changes)) {
      case SceneOutcome.Saved(SceneRecord now) -> ResponseEntity.ok(answer(now, Map.of()));
      case SceneOutcome.Contradicted contradicted ->
          ResponseEntity.status(HttpStatus.CONFLICT)
              .body(answer(contradicted.now(), contradicted.theirs()));
      case SceneOutcome.Refused refused -> refused(refused.errors());
    };
  }

  private static Optional<Sent> read(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(body, Sent.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static ResponseEntity<Answer> refused(Map<String, String> errors) {
    return ResponseEntity.unprocessableContent()
        .body(new Answer(0, Map.of(), Map.of(), Map.of(), errors, ""));
  }

  private Answer answer(SceneRecord now, Map<String, String> conflicts) {
    return new Answer(
        now.id(),
        now.draft().values(),
        conflicts,
        now.draft().problems(LocalDateTime.ofInstant(clock.instant(), clock.getZone())),
        Map.of(),
        now.fileId() == null ? "" : "/cases/" + now.fileId());
  }

  /** A record to go on with on another device. */
  record Content(long id, String key, Map<String, String> values, String caseUrl) {}

  @GetMapping("/records/{id:[0-9]{1,18}}/content.json")
  @ResponseBody
  Content content(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
    SceneRecord record = own(me, id);
    return new Content(
        record.id(), record.key(), record.draft().values(), answer(record, Map.of()).caseUrl());
  }

  /** A photograph or a signature; the same file sent again is there already. */
  record Filed(long id, String sha256, Map<String, String> errors) {}

  @PostMapping("/records/{id:[0-9]{1,18}}/device/attachments")
  ResponseEntity<Filed> file(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String sha256,
      AttachmentForm form,
      @AuthenticationPrincipal SignedIn me)
      throws IOException {
    SceneRecord record = own(me, id);
    Optional<Attachment> before =
        attachments.listAttachments(SceneFiles.owner(record)).stream()
            .filter(one -> !one.isWithdrawn() && one.sha256().equals(sha256))
            .findFirst();
    if (before.isPresent()) {
      return ResponseEntity.ok(new Filed(before.get().id(), sha256, Map.of()));
    }
    return switch (attachments.add(SceneFiles.place(record), form, me.name())) {
      case AttachmentOutcome.Added added ->
          ResponseEntity.ok(
              new Filed(added.attachment().id(), added.attachment().sha256(), Map.of()));
      case AttachmentOutcome.NotTaken not ->
          ResponseEntity.unprocessableContent().body(new Filed(0, sha256, byField(not.problems())));
    };
  }

  private static Map<String, String> byField(List<AttachmentProblem> problems) {
    Map<String, String> words = new LinkedHashMap<>();
    problems.forEach(one -> words.merge(one.field(), one.message(), String::concat));
    return words;
  }

  private SceneRecord own(SignedIn me, long id) {
    toWrite(me);
    SceneRecord record = store.find(id).orElseThrow(() -> NotFound.of("现场记录"));
    if (!record.participants().contains(me.accountId())) {
      throw Refused.because("只有参加检查的人员可以在自己的手机上继续填写。");
    }
    return record;
  }

  private static void toWrite(SignedIn me) {
    if (!CaseCheck.mayHandle(me)) {
      throw Refused.because("现场记录由市场检查员或案件承办人填写。");
    }
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}

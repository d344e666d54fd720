package org.jinye.cases.internal.scene;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Party;
import org.jinye.casebook.Signature;
import org.jinye.casebook.Stage;
import org.jinye.casebook.paper.FilledFields;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.CaseRow;
import org.jinye.cases.Cases;
import org.jinye.cases.NewCase;
import org.jinye.cases.PaperOutcome;
import org.jinye.cases.PaperRow;
import org.jinye.cases.internal.OfficerStore;
import org.jinye.cases.internal.OfficerStore.Certificate;
import org.jinye.cases.internal.PaperDraft;
import org.jinye.cases.internal.PaperFiles;
import org.jinye.cases.internal.WritingPaper;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.AttachmentDetails;
import org.jinye.evidence.Attachments;
import org.jinye.platform.Days;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Carries a record of the scene into a case: its facts, its party, officers and goods, the
 * inspection record with the names that stand under it, the list of what was kept, the photographs.
 * Every part is taken once by a key of its own, so that after a crash the same again goes on where
 * it ended.
 */
@Component
public class OpeningScene {

  private static final PaperCatalogue CATALOGUE = PaperCatalogue.read();
  private static final String INSPECTION = "inspection_record";
  private static final String PRESERVATION = "preservation_notice";
  private static final String BASIS = "《中华人民共和国行政处罚法》第五十六条";

  private final Cases cases;
  private final SceneStore store;
  private final LinkingScene linking;
  private final OfficerStore officers;
  private final Attachments attachments;
  private final Clock clock;

  OpeningScene(
      Cases cases,
      SceneStore store,
      LinkingScene linking,
      OfficerStore officers,
      Attachments attachments,
      Clock clock) {
    this.cases = cases;
    this.store = store;
    this.linking = linking;
    this.officers = officers;
    this.attachments = attachments;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Opened {

    /**
     * The case.
     *
     * @param left what is still to be done by hand; empty when nothing is
     */
    record Done(CaseRow file, String left) implements Opened {}

    /** Nothing was opened, for these reasons by place. */
    record Refused(Map<String, String> errors) implements Opened {}
  }

  /**
   * Opens the case, or goes on with what is missing of one that was begun.
   *
   * @throws NotFound when the record is not in sight
   */
  public Opened open(SignedIn who, long id) throws IOException {
    SceneRecord record = store.find(id).orElseThrow(() -> NotFound.of("现场记录"));
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
    Map<String, String> problems = record.draft().problems(now);
    if (!problems.isEmpty()) {
      return new Opened.Refused(problems);
    }
    return switch (cases.open(who, newCase(record), clock.instant())) {
      case CaseOutcome.Done(CaseRow file) when file.stage() == Stage.ARCHIVED ->
          new Opened.Refused(Map.of("", "案件已经归档，案卷里不能再放文件。"));
      case CaseOutcome.Done(CaseRow file) -> {
        linking.link(who, record.id(), file.id());
        yield new Opened.Done(file, carry(who, record, file));
      }
      case CaseOutcome.Refused refused -> new Opened.Refused(places(refused.errors(), record));
      case CaseOutcome.Overtaken overtaken -> new Opened.Refused(Map.of("", overtaken.words()));
    };
  }

  private static NewCase newCase(SceneRecord record) {
    SceneDraft of = record.draft();
    return new NewCase(
        "scene-" + record.key(),
        CaseProcedure.ORDINARY,
        new NewCase.Facts(
            of.value(SceneField.CAUSE),
            Discovery.Source.INSPECTION,
            of.findMoment(SceneField.FOUND_AT).orElseThrow(),
            of.value(SceneField.PLACE),
            of.value(SceneField.CONTENT),
            of.value(SceneField.CAMPAIGN)),
        new NewCase.Origin("scene", Long.toString(record.id())),
        party(of).stream().toList(),
        of.certificates(),
        goods(of.lines()));
  }

  private static Optional<Party> party(SceneDraft of) {
    String name = of.value(SceneField.PARTY_NAME);
    if (name.isBlank()) {
      return Optional.empty();
    }
    String address = of.value(SceneField.PARTY_ADDRESS);
    String telephone = of.value(SceneField.PARTY_TELEPHONE);
    String licence = of.value(SceneField.PARTY_LICENCE);
    return Optional.of(
        of.value(SceneField.PARTY_KIND).equals("ORGANISATION")
            ? new Party.Organisation(name, "", "", address, telephone, licence)
            : new Party.Individual(
                name,
                of.value(SceneField.PARTY_SEX),
                null,
                "",
                of.value(SceneField.PARTY_IDENTITY),
                "",
                "",
                address,
                telephone,
                licence));
  }

  private static List<GoodsLine> goods(List<SceneDraft.Line> lines) {
    return lines.stream().flatMap(line -> line.goods().stream()).toList();
  }

  /** Errors of the form of a case at the places of the record. */
  private static Map<String, String> places(Map<String, String> errors, SceneRecord record) {
    List<SceneDraft.Line> lines = record.draft().lines();
    Map<String, String> placed = new HashMap<>();
    errors.forEach((field, words) -> placed.put(place(field, lines), words));
    return placed;
  }

  private static String place(String field, List<SceneDraft.Line> lines) {
    int dash = field.lastIndexOf('-');
    String name = dash < 0 ? field : field.substring(0, dash);
    boolean isNth = dash >= 0 && field.substring(dash + 1).matches("[0-9]{1,5}");
    int nth = isNth ? Integer.parseInt(field.substring(dash + 1)) : -1;
    return switch (name) {
      case "item", "quantity" ->
          nth >= 0 && nth < lines.size() ? "goods." + lines.get(nth).id() + "." + name : "";
      case "name" -> SceneField.PARTY_NAME.code();
      case "address" -> SceneField.PARTY_ADDRESS.code();
      case "telephone" -> SceneField.PARTY_TELEPHONE.code();
      case "licence" -> SceneField.PARTY_LICENCE.code();
      case "identity" -> SceneField.PARTY_IDENTITY.code();
      case "summary" -> SceneField.CONTENT.code();
      default -> name;
    };
  }

  /** The papers and files; says what could not be carried over. */
  private String carry(SignedIn who, SceneRecord record, CaseRow file) throws IOException {
    List<String> left = new ArrayList<>();
    switch (begin(who, record, file, INSPECTION, inspection(record), List.of())) {
      case PaperOutcome.Done(PaperRow inspection) -> carryOn(who, record, inspection, left);
      case PaperOutcome.Refused refused ->
          left.add("检查笔录没有拟成，照片没有带入：" + String.join("", refused.errors().values()));
      case PaperOutcome.Overtaken overtaken -> left.add(overtaken.words());
    }
    if (record.draft().isYes(SceneField.KEEPS)) {
      List<SceneDraft.Line> kept =
          record.draft().lines().stream().filter(SceneDraft.Line::isKept).toList();
      if (begin(who, record, file, PRESERVATION, preservation(record), goods(kept))
          instanceof PaperOutcome.Refused refused) {
        left.add("先行登记保存通知书没有拟成：" + String.join("", refused.errors().values()));
      }
    }
    return String.join("", left);
  }

  private void carryOn(SignedIn who, SceneRecord record, PaperRow inspection, List<String> left)
      throws IOException {
    if (inspection.state() == PaperRow.State.VOID) {
      left.add("检查笔录已作废，照片没有带入，请另做笔录后上传。");
      return;
    }
    PaperRow paper = inspection;
    if (paper.state() == PaperRow.State.DRAFT) {
      switch (cases.issue(who, seen(paper))) {
        case PaperOutcome.Done(PaperRow issued) -> paper = issued;
        case PaperOutcome.Refused refused ->
            left.add("检查笔录还是草稿，签名没有登记：" + String.join("", refused.errors().values()));
        case PaperOutcome.Overtaken overtaken -> left.add(overtaken.words());
      }
    }
    if (paper.state() == PaperRow.State.ISSUED) {
      sign(who, record, paper, left);
    }
    copyFiles(who, record, paper);
  }

  private PaperOutcome begin(
      SignedIn who,
      SceneRecord record,
      CaseRow file,
      String code,
      Map<String, String> own,
      List<GoodsLine> goods) {
    PaperKind kind = CATALOGUE.get(code);
    CaseFile now = cases.findFile(file.id()).orElseThrow(() -> NotFound.of("案件"));
    Map<String, String> fields = new HashMap<>(FilledFields.of(kind, now).values());
    own.forEach((field, value) -> {
      if (!value.isBlank()) {
        fields.put(field, value);
      }
    });
    LocalDate on =
        record.draft().findMoment(SceneField.TO).map(LocalDateTime::toLocalDate).orElse(null);
    PaperDraft draft = new PaperDraft(on, null, fields, goods, 0);
    return cases.begin(who, file.id(), kind, draft, "scene-" + record.id() + "-" + code);
  }

  private static Map<String, String> inspection(SceneRecord record) {
    SceneDraft of = record.draft();
    return Map.of(
        "from", of.value(SceneField.FROM),
        "to", of.value(SceneField.TO),
        "manner", of.value(SceneField.MANNER),
        "shown_certificates", Boolean.toString(of.isYes(SceneField.SHOWN_CERTIFICATES)),
        "party_present", Boolean.toString(of.isYes(SceneField.PARTY_PRESENT)),
        "content", of.value(SceneField.CONTENT),
        "party_words", of.value(SceneField.PARTY_WORDS));
  }

  private static Map<String, String> preservation(SceneRecord record) {
    SceneDraft of = record.draft();
    return Map.of(
        "legal_basis", BASIS,
        "from", of.findMoment(SceneField.TO).map(to -> to.toLocalDate().toString()).orElse(""),
        "to", of.findDay(SceneField.KEPT_UNTIL).map(LocalDate::toString).orElse(""),
        "storage_place", of.value(SceneField.KEPT_AT));
  }

  /**
   * The names under the record, those of officers with their certificates; each stands there once.
   */
  private void sign(SignedIn who, SceneRecord record, PaperRow paper, List<String> left) {
    Map<String, String> certificates =
        officers.listCertificates(record.draft().certificates()).stream()
            .collect(Collectors.toMap(Certificate::name, Certificate::number, (one, other) -> one));
    PaperRow now = paper;
    for (SceneDraft.Signed one : record.draft().signatures()) {
      Optional<Signature> signature = signature(one, certificates);
      if (signature.isEmpty() || now.signatures().contains(signature.get())) {
        continue;
      }
      switch (cases.addSignature(who, seen(now), signature.get())) {
        case PaperOutcome.Done(PaperRow signed) -> now = signed;
        case PaperOutcome.Refused refused ->
            left.add(one.name() + "的签名没有登记：" + String.join("", refused.errors().values()));
        case PaperOutcome.Overtaken overtaken -> left.add(overtaken.words());
      }
    }
  }

  private static Optional<Signature> signature(
      SceneDraft.Signed of, Map<String, String> certificates) {
    return of.findAs()
        .map(as ->
            new Signature(
                as,
                of.name(),
                as == Signature.As.OFFICER ? certificates.getOrDefault(of.name().strip(), "") : "",
                of.isRefused(),
                of.words(),
                0,
                Days.find(of.at().split("T", 2)[0]).orElse(null)));
  }

  /** What was photographed and signed goes with the inspection record, each file once. */
  private void copyFiles(SignedIn who, SceneRecord record, PaperRow paper) throws IOException {
    List<Attachment> files = attachments.listAttachments(SceneFiles.owner(record));
    Set<String> there =
        attachments.listAttachments(PaperFiles.owner(paper)).stream()
            .map(Attachment::sha256)
            .collect(Collectors.toSet());
    for (Attachment one : files) {
      if (!one.isWithdrawn() && there.add(one.sha256())) {
        String kind =
            switch (one.kind()) {
              case SceneFiles.SIGNATURE -> "signed";
              case SceneFiles.PHOTOGRAPH, "recording" -> one.kind();
              default -> "other";
            };
        AttachmentDetails details =
            new AttachmentDetails(
                kind,
                one.title(),
                one.takenOn().toString(),
                one.fileName(),
                one.act(),
                AttachmentDetails.TypedPosition.NONE,
                one.keptBecause());
        try (InputStream content = Files.newInputStream(attachments.file(one))) {
          attachments.add(PaperFiles.place(paper), details, content, who.name());
        }
      }
    }
  }

  private static WritingPaper.Seen seen(PaperRow of) {
    return new WritingPaper.Seen(of.fileId(), of.id(), of.version());
  }
}

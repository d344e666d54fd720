package org.jinye.casebook.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Party;
import org.jinye.casebook.Recording;
import org.jinye.casebook.Signature;

/** Service and its receipts (行政处罚法第六十一条，民事诉讼法第八十七至九十五条). */
final class ServiceChecks {

  private static final List<String> RECEIPTS = List.of(Paper.SERVICE_RECEIPT);
  private static final List<String> SERVED = List.of("penalty_decision", "no_penalty_decision");
  private static final Set<String> HANDED_OVER = Set.of("direct");

  private ServiceChecks() {}

  /** The days are over and there is no receipt at all. */
  static List<Place> notServed(Examined examined, Arguments with) {
    return examined
        .papers(SERVED)
        .filter(decision -> examined.file().receiptsOf(decision).isEmpty())
        .flatMap(decision ->
            Stream.ofNullable(decision.date())
                .map(day -> examined.lastDay(day, "SERVE"))
                .filter(examined.today()::isAfter)
                .map(last -> Place.on(decision, "", "送达期限到" + last + "届满，没有送达回证")))
        .toList();
  }

  /** By announcement the day of its publication counts. */
  static List<Place> servedLate(Examined examined, Arguments with) {
    return examined
        .papers(SERVED)
        .flatMap(decision ->
            Stream.ofNullable(decision.date())
                .map(day -> examined.lastDay(day, "SERVE"))
                .flatMap(last ->
                    examined.file().receiptsOf(decision).stream()
                        .filter(receipt ->
                            Written.day(receipt, "received_on").filter(last::isBefore).isPresent())
                        .map(receipt -> Place.on(receipt, "received_on", "应当在" + last + "以前送达"))))
        .toList();
  }

  static List<Place> way(Examined examined, Arguments with) {
    return examined
        .papers(RECEIPTS)
        .flatMap(receipt ->
            fault(examined, receipt).map(words -> Place.on(receipt, "manner", words)).stream())
        .toList();
  }

  static List<Place> receiver(Examined examined, Arguments with) {
    return examined.file().findParty().stream()
        .flatMap(party ->
            examined
                .papers(RECEIPTS)
                .filter(receipt -> HANDED_OVER.contains(receipt.text("manner")))
                .filter(receipt -> receipt.find("receiver").isPresent() && !isParty(receipt, party))
                .filter(receipt ->
                    receipt.find("proxy_reason").isEmpty()
                        || receipt.find("proxy_relation").isEmpty())
                .map(receipt ->
                    Place.on(
                        receipt,
                        "receiver",
                        "收件人“" + receipt.text("receiver") + "”不是当事人，没有写明代收理由和与当事人的关系")))
        .toList();
  }

  static List<Place> signatures(Examined examined, Arguments with) {
    return examined
        .papers(RECEIPTS)
        .flatMap(receipt ->
            Stream.of(
                    isSignedFor(receipt) ? "" : "没有受送达人或者代收人签收",
                    receipt.signatures(Signature.As.SERVER).isEmpty() ? "没有送达人签名" : "")
                .filter(words -> !words.isEmpty())
                .map(words -> Place.on(receipt, "", words)))
        .toList();
  }

  static List<Place> seal(Examined examined, Arguments with) {
    return examined
        .papers(RECEIPTS)
        .filter(receipt -> !receipt.isSealed())
        .map(receipt -> Place.on(receipt, "", "送达回证没有盖章"))
        .toList();
  }

  private static boolean isSignedFor(Paper receipt) {
    return !HANDED_OVER.contains(receipt.text("manner"))
        || !receipt.signatures(Signature.As.RECEIVER).isEmpty()
        || !receipt.signatures(Signature.As.PROXY).isEmpty();
  }

  private static boolean isParty(Paper receipt, Party party) {
    String receiver = receipt.text("receiver");
    return receiver.equals(party.name())
        || (party instanceof Party.Organisation organisation
            && receiver.equals(organisation.personInCharge()));
  }

  private static Optional<String> fault(Examined examined, Paper receipt) {
    return switch (receipt.text("manner")) {
      case "", "direct", "posted", "entrusted", "transferred" -> Optional.empty();
      case "left" -> wanted(isWitnessed(examined, receipt), "留置送达没有见证人，也没有照片或者录像");
      case "announced" -> wanted(examined.hasPaper("service_announcement"), "公告送达没有送达公告");
      case "electronic" -> wanted(examined.hasPaper("address_confirmation"), "电子送达没有当事人同意的送达地址确认书");
      default -> Optional.of("送达方式不是法定方式");
    };
  }

  private static Optional<String> wanted(boolean isThere, String words) {
    return isThere ? Optional.empty() : Optional.of(words);
  }

  private static boolean isWitnessed(Examined examined, Paper receipt) {
    return receipt.find("witness").isPresent()
        || !receipt.signatures(Signature.As.WITNESS).isEmpty()
        || examined.file().recordings().stream()
            .filter(recording -> recording.kind() != Recording.Kind.AUDIO)
            .anyMatch(recording -> recording.paper().equals(receipt.id()));
  }
}

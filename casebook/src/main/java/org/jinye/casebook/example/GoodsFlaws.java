package org.jinye.casebook.example;

import static org.jinye.casebook.example.Altering.field;
import static org.jinye.casebook.example.Altering.goods;
import static org.jinye.casebook.example.Altering.withoutOpinion;
import static org.jinye.casebook.example.Altering.withoutSignature;
import static org.jinye.casebook.example.Course.APPRAISED;
import static org.jinye.casebook.example.Course.OWNERLESS;
import static org.jinye.casebook.example.Course.PLAIN;
import static org.jinye.casebook.example.Course.PRESERVED;
import static org.jinye.casebook.example.Course.TRANSFERRED;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Opinion.Role;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.Signature.As;

/** Faults of valuation, appraisal and of what became of the goods. */
final class GoodsFlaws {

  private static final String VALUATION = "valuation";
  private static final String REPORT = "appraisal_report";
  private static final String DESTRUCTION = "destruction_record";

  private GoodsFlaws() {}

  static List<Flaw> all() {
    List<Flaw> all = new ArrayList<>(valuation());
    all.addAll(appraisal());
    all.addAll(execution());
    return all;
  }

  private static List<Flaw> valuation() {
    return List.of(
        Flaw.missing("VAL_MISSING", PLAIN, VALUATION),
        Flaw.open("VAL_BASIS", PLAIN, VALUATION, "price_basis"),
        Flaw.in("VAL_PRICE", PLAIN, VALUATION, goods(GoodsFlaws::firstWithoutPrice)),
        Flaw.in("VAL_SUM", PLAIN, VALUATION, field("total_value", "1.00")),
        Flaw.in("VAL_QUANTITY", PLAIN, VALUATION, field("total_quantity", "1")),
        Flaw.in("VAL_OPINION", PLAIN, VALUATION, withoutOpinion(Role.HANDLER)),
        Flaw.in("GOODS_SAME", PRESERVED, "penalty_decision", goods(GoodsFlaws::oneCartonMore)));
  }

  private static List<Flaw> appraisal() {
    return List.of(
        Flaw.missing("APR_MISSING", APPRAISED, REPORT),
        Flaw.in("APR_SAMPLES", APPRAISED, REPORT, field("samples", "9")),
        Flaw.open("APR_RESULT", APPRAISED, REPORT, "result"),
        Flaw.in("APR_NATURE", APPRAISED, REPORT, goods(GoodsFlaws::genuine)),
        Flaw.open("APR_FIELDS", APPRAISED, REPORT, "institution"),
        Flaw.in("APR_SEAL", APPRAISED, REPORT, field("qualification_seal", "false")),
        Flaw.missing("APR_TOLD", APPRAISED, "appraisal_notice"));
  }

  private static List<Flaw> execution() {
    return List.of(
        new Flaw(
            "EXE_DISPOSED_EARLY",
            APPRAISED,
            file ->
                file.each(
                    DESTRUCTION,
                    field("handled_on", file.file().discovery().at().toLocalDate().toString()))),
        Flaw.missing("EXE_DESTRUCTION", APPRAISED, DESTRUCTION),
        Flaw.open("EXE_DESTRUCTION_FIELDS", APPRAISED, DESTRUCTION, "place"),
        Flaw.in("EXE_SUPERVISORS", APPRAISED, DESTRUCTION, withoutSignature(As.SUPERVISOR)),
        Flaw.in("EXE_SALE_APPROVED", OWNERLESS, "sale_approval", withoutOpinion(Role.HEAD)),
        new Flaw("EXE_BALANCE", APPRAISED, GoodsFlaws::moreOutThanIn),
        new Flaw("EXE_MOVES", PRESERVED, GoodsFlaws::withoutPicture),
        new Flaw("EXE_RECEIPT_NUMBER", PLAIN, GoodsFlaws::withoutReceiptNumber),
        Flaw.in(
            "EXE_TRANSFER_APPROVED", TRANSFERRED, "transfer_approval", withoutOpinion(Role.HEAD)),
        Flaw.missing("EXE_TRANSFER_APPROVAL", TRANSFERRED, "transfer_approval"),
        Flaw.missing("EXE_TRANSFER_GOODS", TRANSFERRED, "transfer_goods"),
        Flaw.missing("EXE_TRANSFER_RECEIPT", TRANSFERRED, "transfer_receipt"));
  }

  static List<GoodsLine> oneCartonMore(List<GoodsLine> lines) {
    return first(
        lines,
        line ->
            new GoodsLine(
                line.item(),
                line.quantity().plus(Quantity.of(1, QuantityUnit.CARTON)),
                line.nature(),
                line.price(),
                line.codes()));
  }

  private static List<GoodsLine> firstWithoutPrice(List<GoodsLine> lines) {
    return first(
        lines,
        line -> new GoodsLine(line.item(), line.quantity(), line.nature(), null, line.codes()));
  }

  private static List<GoodsLine> genuine(List<GoodsLine> lines) {
    return first(
        lines,
        line ->
            new GoodsLine(
                line.item(),
                line.quantity(),
                GoodsLine.Nature.GENUINE,
                line.price(),
                line.codes()));
  }

  private static List<GoodsLine> first(List<GoodsLine> lines, UnaryOperator<GoodsLine> change) {
    List<GoodsLine> changed = new ArrayList<>(lines);
    if (!changed.isEmpty()) {
      changed.set(0, change.apply(changed.getFirst()));
    }
    return changed;
  }

  private static Altering moreOutThanIn(Altering file) {
    List<GoodsMove> ledger = new ArrayList<>(file.file().ledger());
    if (ledger.isEmpty()) {
      return file;
    }
    GoodsMove last = ledger.removeLast();
    ledger.add(moved(last, oneCartonMore(last.goods()), last.pictures()));
    return file.ledger(ledger);
  }

  private static Altering withoutPicture(Altering file) {
    List<GoodsMove> ledger = new ArrayList<>(file.file().ledger());
    if (ledger.isEmpty()) {
      return file;
    }
    GoodsMove first = ledger.removeFirst();
    ledger.addFirst(moved(first, first.goods(), 0));
    return file.ledger(ledger);
  }

  private static GoodsMove moved(GoodsMove move, List<GoodsLine> goods, int pictures) {
    return new GoodsMove(
        move.kind(), move.at(), goods, move.handedBy(), move.receivedBy(), move.paper(), pictures);
  }

  private static Altering withoutReceiptNumber(Altering file) {
    return file.receipts(
        file.file().receipts().stream()
            .map(receipt -> new Receipt("", receipt.on(), receipt.money()))
            .toList());
  }
}

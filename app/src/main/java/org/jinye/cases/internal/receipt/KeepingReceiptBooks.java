package org.jinye.cases.internal.receipt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.cases.TakenBook;
import org.jinye.platform.Days;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters books of receipts, gives them out and takes them back; whatever cannot be is told by field
 * and changes nothing.
 */
@Component
public class KeepingReceiptBooks {

  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_ISSUER = 100;
  private static final int LONGEST_REASON = 200;

  private final ReceiptBookStore store;
  private final Clock clock;

  KeepingReceiptBooks(ReceiptBookStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The same form sent again adds nothing. */
  @Transactional
  public Map<String, String> add(SignedIn who, NewBook book) {
    store.lock(who.unitCode());
    if (store.hasForm(book.formKey())) {
      return Map.of();
    }
    Map<String, String> problems = new LinkedHashMap<>();
    if (Arrays.stream(ReceiptBook.Kind.values()).noneMatch(one -> one.name().equals(book.kind()))) {
      problems.put("kind", "请选择票据种类。");
    }
    Optional<LocalDate> on = day(problems, "receivedOn", "领入日期", book.receivedOn());
    if (book.issuer().length() > LONGEST_ISSUER) {
      problems.put("issuer", "发放的财政部门最多 " + LONGEST_ISSUER + " 个字。");
    }
    switch (NumberRange.read(book.first(), book.last())) {
      case NumberRange.Typed.Refused refused -> problems.putAll(refused.problems());
      case NumberRange.Typed.Read read -> {
        store
            .findOverlapping(who.unitCode(), read.range())
            .ifPresent(other -> problems.put("first", "和已登记的 " + other + " 重号，请核对号码。"));
        if (problems.isEmpty() && on.isPresent()) {
          store.add(who.unitCode(), book, read.range(), on.get(), who.name(), clock.instant());
        }
      }
    }
    return problems;
  }

  /**
   * A book as it stands; the same key is taken once.
   *
   * @throws IllegalArgumentException when its numbers make no range
   */
  @Transactional
  public void takeOver(TakenBook taken, String by) {
    store.lock(taken.unitCode());
    if (store.hasForm(taken.key())) {
      return;
    }
    var book =
        new NewBook(
            ReceiptBook.Kind.CONFISCATION.name(),
            taken.first(),
            taken.last(),
            "",
            taken.issuer(),
            taken.key());
    long id =
        store.add(
            taken.unitCode(),
            book,
            range(taken.first(), taken.last()),
            taken.receivedOn(),
            by,
            clock.instant());
    LocalDate given = taken.givenOn();
    if (given != null) {
      store.give(id, taken.holder(), given, by);
    }
    LocalDate returned = taken.returnedOn();
    if (returned != null) {
      store.takeBack(id, returned, by);
    }
    for (TakenBook.Spoilt one : taken.spoilt()) {
      String how = (one.isLost() ? NumberStanding.LOST : NumberStanding.VOID).name();
      var spoiling = new Spoiling(one.number(), "", how, "", one.reason());
      store.spoil(id, range(one.number(), one.number()), spoiling, one.on(), by, clock.instant());
    }
  }

  private static NumberRange range(String first, String last) {
    return switch (NumberRange.read(first, last)) {
      case NumberRange.Typed.Read read -> read.range();
      case NumberRange.Typed.Refused refused ->
          throw new IllegalArgumentException(refused.problems().toString());
    };
  }

  /** Somebody has it from that day. */
  @Transactional
  public Map<String, String> give(SignedIn who, long id, int version, String holder, String day) {
    ReceiptBook book = own(who, id);
    Map<String, String> problems = stale(book, version);
    if (book.state() != ReceiptBook.State.IN_STORE) {
      problems.put("", "这本票据已经由" + book.holder() + "领用。");
    }
    if (holder.isEmpty() || holder.length() > LONGEST_NAME) {
      problems.put("holder", "请填写领用人，最多 " + LONGEST_NAME + " 个字。");
    }
    Optional<LocalDate> on = day(problems, "givenOn", "领用日期", day);
    if (on.filter(one -> one.isBefore(book.receivedOn())).isPresent()) {
      problems.put("givenOn", "领用日期不能早于领入的 " + book.receivedOn() + "。");
    }
    if (problems.isEmpty() && on.isPresent()) {
      store.give(id, holder, on.get(), who.name());
    }
    return problems;
  }

  /** It lies in the bureau again; what is not used then is never used. */
  @Transactional
  public Map<String, String> takeBack(SignedIn who, long id, int version, String day) {
    ReceiptBook book = own(who, id);
    Map<String, String> problems = stale(book, version);
    LocalDate given = book.givenOn();
    if (given == null || book.state() != ReceiptBook.State.GIVEN) {
      problems.put("", book.returnedOn() == null ? "这本票据还没有领用。" : "这本票据已经交回。");
    }
    Optional<LocalDate> on = day(problems, "returnedOn", "交回日期", day);
    if (given != null && on.filter(one -> one.isBefore(given)).isPresent()) {
      problems.put("returnedOn", "交回日期不能早于领用的 " + given + "。");
    }
    if (problems.isEmpty() && on.isPresent()) {
      store.takeBack(id, on.get(), who.name());
    }
    return problems;
  }

  /** Numbers that are void or lost pay nothing; those that paid cannot become so. */
  @Transactional
  public Map<String, String> spoil(SignedIn who, long id, Spoiling spoiling) {
    ReceiptBook book = own(who, id);
    Map<String, String> problems = new LinkedHashMap<>();
    if (!List.of(NumberStanding.VOID.name(), NumberStanding.LOST.name()).contains(spoiling.how())) {
      problems.put("how", "请选择作废还是遗失。");
    }
    if (spoiling.reason().isEmpty() || spoiling.reason().length() > LONGEST_REASON) {
      problems.put("reason", "请写明原因，最多 " + LONGEST_REASON + " 个字。");
    }
    Optional<LocalDate> on = day(problems, "on", "日期", spoiling.on());
    if (on.filter(one -> one.isBefore(book.receivedOn())).isPresent()) {
      problems.put("on", "日期不能早于领入的 " + book.receivedOn() + "。");
    }
    switch (NumberRange.read(spoiling.first(), spoiling.last())) {
      case NumberRange.Typed.Refused refused -> problems.putAll(refused.problems());
      case NumberRange.Typed.Read read -> {
        problems.putAll(problems(book, spoiling));
        if (problems.isEmpty() && on.isPresent()) {
          store.spoil(id, read.range(), spoiling, on.get(), who.name(), clock.instant());
        }
      }
    }
    return problems;
  }

  private Map<String, String> problems(ReceiptBook book, Spoiling spoiling) {
    for (String end : List.of(spoiling.first(), spoiling.last())) {
      if (store.bookOf(book.unitCode(), end).filter(of -> of.id() == book.id()).isEmpty()) {
        return Map.of(
            end.equals(spoiling.first()) ? "first" : "last",
            end + " 不在这本票据（" + book.title() + "）里，请核对号码。");
      }
    }
    return store
        .findTouched(book.id(), spoiling.first(), spoiling.last())
        .map(row -> Map.of("first", touchedWords(row)))
        .orElse(Map.of());
  }

  private static String touchedWords(ReceiptNumberRow row) {
    return row.standing() == NumberStanding.USED
        ? "票据 " + row.number() + " 已经用于缴款，不能登记作废或遗失。"
        : "票据 " + row.number() + " 已经登记" + row.standing().title() + "。";
  }

  /** Marked by mistake: unused again. */
  @Transactional
  public Optional<String> restore(SignedIn who, long id, long spoilt) {
    own(who, id);
    return store.restore(id, spoilt) ? Optional.empty() : Optional.of("这个号码刚被别人恢复过，请刷新后再看。");
  }

  /** Entered by mistake; possible only while nothing was done with it. */
  @Transactional
  public Optional<String> remove(SignedIn who, long id) {
    if (!own(who, id).isUntouched()) {
      return Optional.of("这本票据已经领用，或者有已用、作废、遗失的号码，不能撤销登记。");
    }
    store.remove(id);
    return Optional.empty();
  }

  /**
   * Why no payment can have been receipted with the number; empty also for numbers of no book, as
   * the bank that collects fines issues receipts of its own (行政处罚法第六十七条). Whoever asks within a
   * transaction keeps the books as they are until its end.
   *
   * @param unit whose case is paid
   */
  public Optional<String> findProblem(String unit, String number, LocalDate paidOn) {
    store.lock(unit);
    return store.bookOf(unit, number).flatMap(book -> findProblem(book, number, paidOn));
  }

  private static Optional<String> findProblem(
      ReceiptBookStore.BookOf book, String number, LocalDate paidOn) {
    String title = book.firstNumber() + "—" + book.lastNumber();
    LocalDate given = book.givenOn();
    LocalDate returned = book.returnedOn();
    if (!book.how().isEmpty()) {
      return Optional.of(
          "票据 %s 已在 %s 登记%s（%s），不能用来缴款。"
              .formatted(
                  number,
                  book.spoiltOn(),
                  NumberStanding.valueOf(book.how()).title(),
                  book.reason()));
    }
    if (given == null) {
      return Optional.of("票据 " + number + " 在 " + title + " 这一本里，还没有登记谁领用；请先在“票据本”登记领用。");
    }
    if (paidOn.isBefore(given)) {
      return Optional.of("票据 " + title + " 这一本 " + given + " 才领用，缴款日期早于领用，请核对。");
    }
    if (returned != null && paidOn.isAfter(returned)) {
      return Optional.of("票据 " + title + " 这一本 " + returned + " 已经交回，以后的缴款不能再用，请核对。");
    }
    return Optional.empty();
  }

  private ReceiptBook own(SignedIn who, long id) {
    store.lock(who.unitCode());
    return store
        .find(id)
        .filter(found -> found.unitCode().equals(who.unitCode()))
        .orElseThrow(() -> NotFound.of("票据本"));
  }

  private static Map<String, String> stale(ReceiptBook book, int version) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (book.version() != version) {
      problems.put("", "这本票据刚被别人改过，请核对后再登记。");
    }
    return problems;
  }

  private Optional<LocalDate> day(
      Map<String, String> problems, String field, String title, String typed) {
    Optional<LocalDate> day = Days.find(typed);
    if (day.isEmpty()) {
      problems.put(field, "请填写" + title + "，例如 2026-09-24。");
    } else if (day.get().isAfter(LocalDate.now(clock))) {
      problems.put(field, title + "不能晚于今天。");
    }
    return day;
  }
}

package org.jinye.platform.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.trail.Why;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way of a file: sent, looked at, taken over. For the controllers of the kinds. */
@Component
public class ExchangePages {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  // The largest file needs half of the usual heap while it is compared.
  private final Semaphore turn = new Semaphore(1, true);
  private final SentFiles files;
  private final Why why;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ExchangePages(SentFiles files, Why why, TransactionTemplate transaction, Clock clock) {
    this.files = files;
    this.why = why;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The page where a file is sent. */
  public String page(ExchangeKind kind, Model model) {
    return page(kind, null, model);
  }

  private String page(ExchangeKind kind, @Nullable String error, Model model) {
    model.addAttribute(
        "page",
        new SendPage(
            kind.title(),
            kind.base(),
            kind.exampleUrl(),
            kind.words(),
            kind.accept(),
            files.list(kind.code()),
            error,
            clock.getZone()));
    return "exchange/send";
  }

  /** Keeps what was sent and goes on to what it would do. */
  public String send(
      ExchangeKind kind, MultipartFile file, SignedIn me, HttpServletResponse response, Model model)
      throws IOException {
    if (file.isEmpty() || file.getSize() > SendPage.LARGEST) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(kind, "请选择一个不超过 20 MB 的文件。", model);
    }
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    long id = files.keep(me, kind.code(), name, file.getBytes());
    return "redirect:" + kind.base() + "/files/" + id;
  }

  /** What the file would do. */
  public String look(ExchangeKind kind, long id, Model model) {
    return look(kind, id, compared(kind, id), model);
  }

  private Comparison compared(ExchangeKind kind, long id) {
    return inTurn(() -> kind.compare(content(kind, id)));
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Refused.because("正在检查或导入别的文件，请稍后再试。");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refused.because("系统正在停止，请稍后再试。");
    }
    try {
      return work.get();
    } finally {
      turn.release();
    }
  }

  private String look(ExchangeKind kind, long id, Comparison comparison, Model model) {
    model.addAttribute("page", new DryRun(kind.title(), kind.base(), file(kind, id), comparison));
    return "exchange/dryrun";
  }

  public void problems(ExchangeKind kind, long id, HttpServletResponse response)
      throws IOException {
    Comparison comparison = compared(kind, id);
    DryRun.PROBLEMS.write(
        Download.start(response, Download.XLSX, "导入问题.xlsx"),
        comparison.problems().stream(),
        clock.getZone());
  }

  /** Takes over, all in one transaction; compared anew, for others may have changed something. */
  public String accept(
      ExchangeKind kind, long id, SignedIn me, Model model, RedirectAttributes next) {
    SentFile file = file(kind, id);
    Comparison done;
    try {
      done = inTurn(() -> takenOver(kind, file, me));
    } catch (DataIntegrityViolationException e) {
      throw Refused.because("导入期间有别人改了同样的记录，没有写入。请重新检查这个文件。");
    }
    if (!done.isAcceptable()) {
      return look(kind, id, done, model);
    }
    next.addFlashAttribute(
        "notice", "已导入 %,d 行，有问题的 %,d 行没有导入。".formatted(done.rowsToTake(), done.rowsRejected()));
    return "redirect:" + kind.base();
  }

  private Comparison takenOver(ExchangeKind kind, SentFile file, SignedIn me) {
    byte[] content = content(kind, file.id());
    return Objects.requireNonNull(
        transaction.execute(status -> {
          if (!files.takeTurn(kind.code())) {
            throw Refused.because("正在导入一个文件，请等它完成后再看；重复点确认不会导入两次。");
          }
          why.say(kind.title() + "：" + file.fileName());
          Comparison result = kind.takeOver(content, me);
          if (result.isAcceptable()) {
            files.accepted(me.name(), file.id(), result.rowsToTake());
          }
          return result;
        }));
  }

  private SentFile file(ExchangeKind kind, long id) {
    return files.find(kind.code(), id).orElseThrow(() -> NotFound.of("导入文件"));
  }

  private byte[] content(ExchangeKind kind, long id) {
    return files.findContent(kind.code(), id).orElseThrow(() -> NotFound.of("导入文件"));
  }
}

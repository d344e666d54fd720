package org.jinye.organization.internal.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jinye.organization.Chart;
import org.jinye.organization.internal.OneAtATime;
import org.jinye.organization.internal.person.PersonSecrets;
import org.jinye.platform.access.Scope;
import org.jinye.platform.trail.Why;
import org.jinye.platform.web.Refused;
import org.jinye.platform.workbook.TableReader;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares charts with the present organisation, takes them over, and writes the present one. */
@Component
public class Charts {

  private final TableReader reader;
  private final StoredChart stored;
  private final Known.Loading loading;
  private final ChartStore store;
  private final PersonSecrets secrets;
  private final OneAtATime order;
  private final Why why;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Charts(
      TableReader reader,
      StoredChart stored,
      Known.Loading loading,
      ChartStore store,
      PersonSecrets secrets,
      OneAtATime order,
      Why why,
      TransactionTemplate transaction,
      Clock clock) {
    this.reader = reader;
    this.stored = stored;
    this.loading = loading;
    this.store = store;
    this.secrets = secrets;
    this.order = order;
    this.why = why;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What the workbook would change; writes nothing. */
  public Comparison compare(byte[] workbook) {
    ChartReading.Read read = ChartReading.read(reader, workbook);
    return compare(read.chart(), read.problems(), known());
  }

  /** Compares anew and writes; nothing is written where a problem is found. */
  public Comparison accept(byte[] workbook, String reason) {
    ChartReading.Read read = ChartReading.read(reader, workbook);
    return write(read.chart(), read.problems(), reason);
  }

  /**
   * Takes a chart over.
   *
   * @throws IllegalArgumentException when it has problems
   */
  public void adopt(Chart chart, String reason) {
    Comparison result = write(chart, List.of(), reason);
    if (!result.problems().isEmpty()) {
      throw new IllegalArgumentException("chart with problems: " + result.problems().getFirst());
    }
  }

  /** The present organisation in sight, in the form that {@link #compare} reads. */
  public void export(OutputStream out) throws IOException {
    ChartWriting.write(stored.load(), out);
  }

  /** The headings alone. */
  public static void template(OutputStream out) throws IOException {
    ChartWriting.write(new Chart(List.of(), List.of(), List.of(), List.of()), out);
  }

  private Comparison write(Chart chart, List<ChartProblem> unread, String reason) {
    Known known = known();
    try {
      return transaction.execute(status -> {
        order.begin();
        Comparison result = compare(chart, unread, known);
        if (result.isAcceptable()) {
          why.say(reason);
          store.write(result);
        }
        return result;
      });
    } catch (DataIntegrityViolationException e) {
      throw Refused.because("导入期间有别人改了组织，没有写入。请重新检查这个文件。");
    }
  }

  private Known known() {
    return loading.load(Scope.required().accountId());
  }

  private Comparison compare(Chart file, List<ChartProblem> unread, Known known) {
    Comparison result = new Comparison();
    result.problems(unread);
    Chart present = stored.load();
    var units = new ComparingUnits(result, Scope.required(), known);
    present.units().forEach(line -> units.units.put(line.code(), line));
    present.posts().forEach(line -> units.posts.put(line.code(), line));
    Set<String> seenUnits = new HashSet<>();
    file.units().forEach(line -> units.unit(line, seenUnits));
    Set<String> seenPosts = new HashSet<>();
    file.posts().forEach(line -> units.post(line, seenPosts));
    units.checkWhole();
    var people = new ComparingPeople(result, known, units.units, secrets);
    present.people().forEach(people::stored);
    Set<String> seenPeople = new HashSet<>();
    file.people().forEach(line -> people.person(line, seenPeople));
    var holdings = new ComparingHoldings(result, known, LocalDate.now(clock), units.posts, people);
    present.holdings().forEach(holdings::stored);
    Set<String> seenHoldings = new HashSet<>();
    file.holdings().forEach(line -> holdings.holding(line, seenHoldings));
    holdings.checkWhole();
    return result;
  }
}

package org.jinye.warnings.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.warnings.Dossier;
import org.jinye.warnings.internal.WarningTitles;
import org.jinye.warnings.internal.WarningTitles.Titles;
import org.jinye.warnings.web.QueuePages.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the three columns together. */
@Component
class WorkspacePages {

  private final QueueQuery queue;
  private final QueuePages queuePages;
  private final DossierQuery dossiers;
  private final WarningTitles titles;
  private final DossierPages dossierPages;
  private final HandlingPages handlingPages;

  WorkspacePages(
      QueueQuery queue,
      QueuePages queuePages,
      DossierQuery dossiers,
      WarningTitles titles,
      DossierPages dossierPages,
      HandlingPages handlingPages) {
    this.queue = queue;
    this.queuePages = queuePages;
    this.dossiers = dossiers;
    this.titles = titles;
    this.dossierPages = dossierPages;
    this.handlingPages = handlingPages;
  }

  /**
   * What waits for the person himself, as the menu opens it; all that is open when nothing does.
   */
  WorkspacePage first(SignedIn me) {
    QueueFilter all = QueueFilter.of(Map.of());
    Optional<StateFilter> own = StateFilter.waitingFor(me);
    if (own.isPresent()) {
      WorkspacePage page = list(me, all.with(Criterion.STATE, own.get().name()), null);
      if (!page.queue().isEmpty()) {
        return page;
      }
    }
    return list(me, all, null);
  }

  /** The list with the dossier of its first row. */
  WorkspacePage list(SignedIn me, QueueFilter filter, @Nullable Integer page) {
    QueuePage list = queuePages.page(me, Asked.of(filter, page));
    if (list.isEmpty()) {
      return new WorkspacePage(list, null, null, null, null);
    }
    long id = list.lines().getFirst().row().id();
    List<WarningRow> rows = rows(id);
    return around(me, list, id, rows, queue.around(filter, chosen(id, rows)), Sent.nothing());
  }

  /**
   * The list with the dossier of a warning, whether or not the warning is in the list.
   *
   * @throws NotFound when the warning is not in sight
   */
  WorkspacePage open(SignedIn me, QueueFilter filter, @Nullable Integer page, long id, Sent sent) {
    List<WarningRow> rows = rows(id);
    QueueQuery.Around around = queue.around(filter, chosen(id, rows));
    QueuePage list = queuePages.page(me, Asked.of(filter, page).around(id, around.ahead()));
    return around(me, list, id, rows, around, sent);
  }

  private WorkspacePage around(
      SignedIn me,
      QueuePage list,
      long id,
      List<WarningRow> rows,
      QueueQuery.Around around,
      Sent sent) {
    WarningRow chosen = chosen(id, rows);
    QueueFilter filter = list.filter();
    Titles titled = titles.about(rows.stream().map(WarningRow::itemId).toList());
    return new WorkspacePage(
        list.opened(new Dossier(chosen.subject(), chosen.weekNo())),
        url(filter, around.previous()),
        url(filter, around.next()),
        dossierPages.page(me, id, rows, titled, list.counties(), filter),
        handlingPages.page(me, id, rows, titled, filter, sent));
  }

  private static WarningRow chosen(long id, List<WarningRow> rows) {
    return rows.stream().filter(row -> row.id() == id).findFirst().orElseThrow();
  }

  /** The warnings of the dossier that the warning belongs to. */
  List<WarningRow> rows(long id) {
    List<WarningRow> rows = dossiers.warnings(id);
    if (rows.isEmpty()) {
      throw NotFound.of("预警");
    }
    return rows;
  }

  /** Where to go when the dossier is done: the next of the list, or what is left of it. */
  String afterwards(QueueFilter filter, WarningRow done) {
    QueueQuery.Around around = queue.around(filter, done);
    Long next = around.next() == null ? around.previous() : around.next();
    return next == null ? filter.url("/warnings") : filter.url("/warnings/" + next);
  }

  private static @Nullable String url(QueueFilter filter, @Nullable Long id) {
    return id == null ? null : filter.url("/warnings/" + id);
  }
}

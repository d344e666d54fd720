package org.jinye.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.cases.CaseRow;
import org.jinye.cases.PaperRow;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.springframework.stereotype.Component;

/** Hands a paper to whoever has to write his opinion on it next. */
@Component
public class OpinionDesk {

  static final String TASK = "case-opinion";

  private final Tasks tasks;

  OpinionDesk(Tasks tasks) {
    this.tasks = tasks;
  }

  /** Whose opinion is to come next; empty when all are there. */
  public static Optional<Opinion.Role> next(PaperRow paper) {
    PaperKind kind = PaperCatalogue.read().get(paper.kind());
    List<Opinion.Role> missing = new ArrayList<>(kind.opinions());
    paper.opinions().forEach(given -> missing.remove(given.role()));
    return missing.stream().findFirst();
  }

  /**
   * Whether the person may put that opinion down: his own by his role, or, whoever handles the
   * case, what stands on the signed paper in somebody else's name.
   */
  boolean mayGive(SignedIn who, Opinion opinion) {
    return CaseCheck.mayHandle(who)
        || (opinion.name().equals(who.name())
            && switch (opinion.role()) {
              case HEAD, DEPARTMENT -> who.isLeader();
              case LEGAL -> who.has(Role.LEGAL_REVIEWER);
              case RECEIVER, HANDLER, FINANCE -> false;
            });
  }

  /** Opens the task of whoever is next, if it is somebody with an account of his own. */
  void ask(CaseRow of, PaperRow paper) {
    Optional<Opinion.Role> next = next(paper);
    if (next.isEmpty()) {
      return;
    }
    String bureau = Unit.bureauOf(of.unitCode());
    Optional<Role> role =
        switch (next.get()) {
          case HEAD -> Optional.of(Role.LEADER);
          case LEGAL -> Optional.of(Role.LEGAL_REVIEWER);
          case DEPARTMENT, RECEIVER, HANDLER, FINANCE -> Optional.empty();
        };
    String title = PaperCatalogue.read().get(paper.kind()).title();
    role.ifPresent(one ->
        tasks.open(
            NewTask.of(
                    TASK,
                    subject(paper),
                    title + " " + of.title() + " " + of.partyName(),
                    bureau,
                    new Post(bureau, one))
                .because("请签署“" + next.get().title() + "”意见。")));
  }

  void given(CaseRow of, PaperRow paper, Opinion opinion) {
    tasks.finish(TASK, subject(paper), opinion.role().title() + "：" + opinion.words());
    ask(of, paper);
  }

  void withdraw(PaperRow paper, String reason) {
    tasks.cancel(TASK, List.of(subject(paper)), reason);
  }

  static String subject(PaperRow paper) {
    return paper.fileId() + "-" + paper.id();
  }

  /** Address of the paper that a task is about. */
  static String link(String subject) {
    return "/cases/" + subject.replace("-", "/papers/");
  }
}

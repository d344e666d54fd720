package org.jinye.organization.internal.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.organization.internal.OneAtATime;
import org.jinye.organization.internal.Typed;
import org.jinye.organization.internal.person.PersonQuery;
import org.jinye.organization.internal.person.PersonRow;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.trail.Why;
import org.jinye.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An administrator gives posts of his units to people of his units, never to himself: roles come
 * with posts. Every method returns problems by field.
 */
@Component
public class KeepingHoldings {

  private static final String NOT_ONESELF = "不能改自己的任职，请让别的管理员来改。";

  private final PostStore store;
  private final PostQuery posts;
  private final PersonQuery people;
  private final OneAtATime order;
  private final Why why;
  private final Clock clock;

  KeepingHoldings(
      PostStore store,
      PostQuery posts,
      PersonQuery people,
      OneAtATime order,
      Why why,
      Clock clock) {
    this.store = store;
    this.posts = posts;
    this.people = people;
    this.order = order;
    this.why = why;
    this.clock = clock;
  }

  @Transactional
  public Map<String, String> take(SignedIn me, long postId, HoldingDetails details) {
    Map<String, String> errors = new LinkedHashMap<>(details.errors());
    PersonRow person = people.findByStaffNumber(details.person()).orElse(null);
    if (person == null) {
      errors.put("person", "您的管辖范围内没有这个工号的人。");
    }
    if (person == null || !errors.isEmpty()) {
      return errors;
    }
    order.begin();
    PostRow post = get(postId);
    Term term = details.term(person.staffNumber(), post.code());
    List<HoldingRow> others = posts.holdingsOfPost(postId);
    check(me, post, person, term, errors);
    if (errors.isEmpty() && details.relieve().equals("yes")) {
      others = relieve(me, postId, term, details.ground(), errors);
    }
    clash(term, others, errors);
    if (errors.isEmpty()) {
      why.say(details.ground());
      store.take(person.id(), postId, term, details.ground());
    }
    return errors;
  }

  /** Ends it after the day. */
  @Transactional
  public Map<String, String> end(SignedIn me, long holdingId, String day, String reason) {
    HoldingRow holding = getHolding(holdingId);
    HoldingDetails before = HoldingDetails.of(holding);
    var ended =
        new HoldingDetails(
            before.person(), before.place(), before.from(), day, before.ground(), "");
    Map<String, String> errors = new LinkedHashMap<>();
    Typed.needDay(Typed.clean(day), "to", "最后一天", errors);
    errors.putAll(correct(me, holdingId, ended, reason, true));
    return errors;
  }

  /** Puts right what was entered wrongly; the trail keeps what stood before and why it changed. */
  @Transactional
  public Map<String, String> correct(
      SignedIn me, long holdingId, HoldingDetails details, String reason) {
    return correct(me, holdingId, details, reason, false);
  }

  private Map<String, String> correct(
      SignedIn me, long holdingId, HoldingDetails details, String reason, boolean oldGround) {
    Map<String, String> errors = new LinkedHashMap<>(details.errors());
    if (oldGround) {
      errors.remove("ground");
    }
    Typed.needText(Typed.clean(reason), "reason", "原因", 200, errors);
    if (!errors.isEmpty()) {
      return errors;
    }
    order.begin();
    HoldingRow holding = getHolding(holdingId);
    PostRow post = get(holding.postId());
    Term term = details.term(holding.term().person(), holding.term().post());
    people.find(holding.personId()).ifPresent(person -> check(me, post, person, term, errors));
    List<HoldingRow> others =
        posts.holdingsOfPost(post.id()).stream().filter(row -> row.id() != holdingId).toList();
    clash(term, others, errors);
    if (errors.isEmpty()) {
      why.say(Typed.clean(reason));
      store.correct(holdingId, term, details.ground());
    }
    return errors;
  }

  /** It never was: the row goes, the trail keeps it. */
  @Transactional
  public Map<String, String> remove(SignedIn me, long holdingId, String reason) {
    Map<String, String> errors = new LinkedHashMap<>();
    Typed.needText(Typed.clean(reason), "reason", "原因", 200, errors);
    HoldingRow holding = getHolding(holdingId);
    if (isOwn(me, holding.personId())) {
      errors.put("reason", NOT_ONESELF);
    }
    if (errors.isEmpty()) {
      why.say(Typed.clean(reason));
      store.remove(holdingId);
    }
    return errors;
  }

  private List<HoldingRow> relieve(
      SignedIn me, long postId, Term term, String ground, Map<String, String> errors) {
    LocalDate last = term.from().minusDays(1);
    for (HoldingRow row : posts.holdingsOfPost(postId)) {
      boolean presentHolder =
          row.place() == term.place() && row.isOn(term.from()) && !row.from().isAfter(last);
      if (presentHolder && isOwn(me, row.personId())) {
        errors.put("person", NOT_ONESELF);
      } else if (presentHolder) {
        why.say(ground);
        Term before = row.term();
        store.correct(
            row.id(),
            new Term(before.person(), before.post(), before.place(), before.from(), last),
            row.ground());
      }
    }
    return posts.holdingsOfPost(postId);
  }

  private void check(
      SignedIn me, PostRow post, PersonRow person, Term term, Map<String, String> errors) {
    if (isOwn(me, person.id())) {
      errors.put("person", NOT_ONESELF);
    } else if (isRunning(term) && !post.unitCode().startsWith(person.unitCode())) {
      errors.put("person", person.name() + "属于“" + person.unit() + "”，不在岗位的单位或其上级，请先办理调动。");
    }
    if (term.from().isBefore(post.from())) {
      errors.put("from", "岗位从 " + post.from() + " 起才有。");
    } else if (term.from().isBefore(person.entered())) {
      errors.put("from", person.name() + " " + person.entered() + " 才入职。");
    }
    limit(term, post.to(), "岗位到 " + post.to() + " 撤销", errors);
    limit(term, person.left(), person.name() + "到 " + person.left() + " 离职", errors);
  }

  private static void limit(
      Term term, @Nullable LocalDate last, String words, Map<String, String> errors) {
    LocalDate to = term.to();
    if (last != null && (to == null || to.isAfter(last))) {
      errors.put("to", words + "，结束日期不能在那以后或空着。");
    }
  }

  private static void clash(Term term, List<HoldingRow> others, Map<String, String> errors) {
    others.stream()
        .filter(row -> term.clashesWith(row.term()))
        .findFirst()
        .ifPresent(row ->
            errors.put(
                "from",
                "与%s的%s（%s）重叠。"
                    .formatted(row.personName(), row.place().title(), row.term().words())));
  }

  // Of what is over, the person may have moved on since.
  private boolean isRunning(Term term) {
    LocalDate to = term.to();
    return to == null || !to.isBefore(LocalDate.now(clock));
  }

  private boolean isOwn(SignedIn me, long person) {
    return people.accountOf(person).filter(account -> account == me.accountId()).isPresent();
  }

  private PostRow get(long id) {
    return posts.find(id, LocalDate.now(clock)).orElseThrow(() -> NotFound.of("岗位"));
  }

  public HoldingRow getHolding(long id) {
    return posts.findHolding(id).orElseThrow(() -> NotFound.of("任职"));
  }
}

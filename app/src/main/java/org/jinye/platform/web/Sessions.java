package org.jinye.platform.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The open sessions of all nodes, by the account's user name. */
@Component
public class Sessions {

  // Commands run the same application without sessions.
  private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> store;

  Sessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> store) {
    this.store = store;
  }

  /** Ends them all: the next request of each leads to the sign-in. */
  public int endAll(String username) {
    return endAllBut(username, "");
  }

  /** Ends all but the one with this id. */
  public int endAllBut(String username, String keptId) {
    List<String> ended =
        of(username).stream().map(Session::getId).filter(id -> !id.equals(keptId)).toList();
    store.ifAvailable(sessions -> ended.forEach(sessions::deleteById));
    return ended.size();
  }

  /** Those that began with a sign-in, the latest used first. */
  public List<OpenSession> list(String username) {
    return of(username).stream()
        .<OpenSession>mapMulti((session, found) -> {
          if (session.getAttribute(SessionOpening.ATTRIBUTE) instanceof SessionOpening opening) {
            String key = OpenSession.key(session.getId());
            found.accept(new OpenSession(key, opening, session.getLastAccessedTime()));
          }
        })
        .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
        .toList();
  }

  /** Ends the one with this key; false when this account has none such. */
  public boolean end(String username, String key) {
    List<String> ended =
        of(username).stream()
            .map(Session::getId)
            .filter(id -> OpenSession.key(id).equals(key))
            .toList();
    store.ifAvailable(sessions -> ended.forEach(sessions::deleteById));
    return !ended.isEmpty();
  }

  private Collection<? extends Session> of(String username) {
    FindByIndexNameSessionRepository<? extends Session> sessions = store.getIfAvailable();
    return sessions == null ? List.of() : sessions.findByPrincipalName(username).values();
  }
}

package org.jinye.platform.web;

import java.time.Duration;
import org.jinye.platform.access.SignedIn;

/** What a token is good for. */
public sealed interface ApiVisit {

  /** It acts for this account. */
  record Known(SignedIn owner) implements ApiVisit {}

  /** It opens nothing here; the message is a Chinese sentence. */
  record TurnedAway(int status, String title, String message) implements ApiVisit {}

  /** It, or the address that it comes from, has asked too often. */
  record TooOften(Duration pause) implements ApiVisit {}
}

package org.jinye.evidence.internal;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jinye.evidence.StoreUnreachable;
import org.jinye.evidence.internal.StoreRounds.Content;
import org.jinye.evidence.internal.StoreRounds.Round;
import org.jinye.evidence.internal.store.ContentStore;
import org.jinye.platform.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hashes every stored file again, a small part at a time, and remembers the first that is missing
 * or altered. A round that was cut off goes on where it was.
 */
@Component
public class StoreCheck {

  private static final Logger LOG = LoggerFactory.getLogger(StoreCheck.class);

  /** Read in one minute: little beside what a disk does, and 12 GB in an hour. */
  private static final long BYTES_AT_ONCE = 200L * 1024 * 1024;

  private static final int FILES_AT_ONCE = 500;

  private final StoreRounds rounds;
  private final ContentStore store;
  private final Duration every;
  private final Clock clock;

  StoreCheck(
      StoreRounds rounds,
      ContentStore store,
      @Value("${jinye.attachments.check-every}") Duration every,
      Clock clock) {
    this.rounds = rounds;
    this.store = store;
    this.every = every;
    this.clock = clock;
  }

  /** Begins a round, unless one is under way. */
  public void begin() {
    if (rounds.findOpen().isEmpty()) {
      rounds.open(now());
    }
  }

  /** The next part of the open round; begins one when the last is long ago. */
  public void goOn() {
    Scope.system("附件核对").run(this::goOnAsSystem);
  }

  private void goOnAsSystem() {
    Optional<Round> open = rounds.findOpen();
    if (open.isPresent()) {
      checkPart(open.get());
    } else if (isDue()) {
      rounds.open(now());
    }
  }

  private boolean isDue() {
    Instant last = rounds.findLast().map(Round::startedAt).orElse(Instant.EPOCH);
    return last.plus(every).isBefore(clock.instant());
  }

  private void checkPart(Round round) {
    List<Content> contents = rounds.listContents(round.lastSha256(), FILES_AT_ONCE);
    long bytes = 0;
    for (Content content : contents) {
      if (bytes > BYTES_AT_ONCE) {
        return;
      }
      Optional<Boolean> intact = check(content);
      if (intact.isEmpty()) {
        return;
      }
      rounds.note(round.id(), content, intact.get());
      bytes += content.sizeBytes();
    }
    if (contents.size() < FILES_AT_ONCE) {
      rounds.close(round.id(), now());
    }
  }

  /** Empty when the store does not answer: the round waits for it. */
  private Optional<Boolean> check(Content content) {
    try {
      boolean intact = store.isIntact(content.sha256(), content.sizeBytes());
      if (!intact) {
        LOG.error("stored content is missing or altered: {}", content.sha256());
      }
      return Optional.of(intact);
    } catch (StoreUnreachable | IOException e) {
      LOG.error("the check of the attachments waits for the store", e);
      return Optional.empty();
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}

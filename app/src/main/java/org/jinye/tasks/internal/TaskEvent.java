package org.jinye.tasks.internal;

import java.time.Instant;
import org.jinye.tasks.TaskAct;
import org.jspecify.annotations.Nullable;

/** A line of a task's history. */
public record TaskEvent(
    int number,
    Instant at,
    @Nullable Long actorId,
    String actor,
    TaskAct act,
    String fromName,
    String toName,
    String words) {}

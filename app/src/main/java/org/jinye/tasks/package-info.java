/**
 * Everything that waits for somebody, in one list; procedures as data; recurring work.
 *
 * <p>A module contributes a {@link org.jinye.tasks.TaskKind} bean per kind of work and tells {@link
 * org.jinye.tasks.Tasks} what opened and what was finished, inside its own transaction; who acts is
 * the thread's scope. What people do with a task (claim, hand on, return, co-sign …) is here.
 *
 * <p>A procedure is data ({@link org.jinye.tasks.Procedures}): {@code start} opens its first step,
 * {@code take} moves it on. Shipped are {@code warning-handling} (steps screening, checking) and
 * {@code watch-class} (propose with the outcomes send and drop; decide with approve, reject and
 * return). The subject's module contributes a {@link org.jinye.tasks.TaskKind} with the procedure's
 * code for the link to the subject, and a {@link org.jinye.tasks.StepLogic} where a step does more
 * than move on.
 */
@ApplicationModule(allowedDependencies = {"platform", "organization", "worktime"})
@NullMarked
package org.jinye.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

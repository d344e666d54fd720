/**
 * Everything that waits for somebody, in one list; procedures as data; recurring work.
 *
 * <p>A module contributes a {@link org.jinye.tasks.TaskKind} bean per kind of work and tells {@link
 * org.jinye.tasks.Tasks} what opened and what was finished, inside its own transaction; who acts is
 * the thread's scope. What people do with a task (claim, hand on, return, co-sign …) is here.
 */
@ApplicationModule(allowedDependencies = {"platform", "organization", "worktime"})
@NullMarked
package org.jinye.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

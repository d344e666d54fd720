/**
 * Releases of rules (规则发布): which version of a rule is in force for a unit on a day, and with which
 * values of its parameters; how a change gets there from draft to live, and one step back.
 *
 * <p>{@link org.jinye.releases.RulesInForce} answers what a run evaluates; {@link
 * org.jinye.releases.Releases} is told by a back-test that it was done.
 */
@ApplicationModule(allowedDependencies = {"platform", "organization"})
@NullMarked
package org.jinye.releases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

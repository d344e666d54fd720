/**
 * The rulebook: what each warning rule finds, how it is worded, parameterised and established.
 *
 * <p>A rule is a folder on the class path, {@code rules/<group>/<rule>_v<n>/}, holding {@code
 * rule.yaml} (its description), {@code rule.sql} (its logic over the input views), {@code
 * baseline.sql} (the orders its comparison was made of) and {@code cases/} (small worlds with the
 * expected outcome). {@code rules/index.txt} lists the folders, so that a rulebook inside a fat jar
 * is found as well. Nothing here needs Spring; {@link org.jinye.rulebook.engine} evaluates.
 *
 * <p>Definitions come from 《烟草行业内部专卖管理监督工作规范》; where it is silent, a rule names the reading it
 * takes and makes it a parameter. Provinces may only be stricter than the national value.
 */
@NullMarked
package org.jinye.rulebook;

import org.jspecify.annotations.NullMarked;

/**
 * The ground: database with scope, web shell, security plumbing, jobs, spreadsheets, quantities.
 *
 * <p>Knows no business noun. Every module may use all of it; it uses none of them. Menu entries,
 * command-line commands and jobs are contributed by the modules as beans.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package org.jinye.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

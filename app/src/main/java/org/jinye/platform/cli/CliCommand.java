package org.jinye.platform.cli;

import java.util.concurrent.Callable;

/**
 * One word of {@code ./jinye}: a bean annotated with picocli's {@code @Command(name = …)}, run
 * without the web server. Returns the exit status: 0 done, 1 not done, 2 wrong words.
 */
public interface CliCommand extends Callable<Integer> {}

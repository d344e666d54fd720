package org.jinye.tasks.web;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;

/**
 * Which tasks are handed over, and to whom.
 *
 * @param lines the first of them
 * @param ids all of them
 * @param from id of the person whose tasks all of them are; 0 when they were ticked
 */
public record HandoverPage(
    List<TaskLine> lines,
    List<Long> ids,
    String from,
    List<Choice> people,
    String to,
    String words,
    Map<String, String> errors) {}

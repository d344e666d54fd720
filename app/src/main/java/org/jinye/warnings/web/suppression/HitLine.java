package org.jinye.warnings.web.suppression;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hit of a suppression in words.
 *
 * @param subject name of the retailer or item
 * @param id its number
 * @param href the retailer's page; null when it is about an item
 * @param orderNumber empty without an order
 * @param orderUrl the order; null without one
 * @param findingUrl what the run found of the rule in the county and week
 */
public record HitLine(
    LocalDate day,
    String ruleId,
    String rule,
    String subject,
    String id,
    @Nullable String href,
    String orderNumber,
    @Nullable String orderUrl,
    String sentence,
    long runId,
    String findingUrl) {}

package org.jinye.evidence;

import java.util.Map;

/**
 * A document to be made.
 *
 * @param owner the record that it belongs to; it becomes an attachment of it
 * @param unitCode the bureau that issues it and counts its number
 * @param kind code of its {@link DocumentKind}
 * @param facts by placeholder: a text, or a {@link FactTable}; what is missing stays empty
 */
public record NewDocument(
    Owner owner, String unitCode, String kind, String title, Map<String, Object> facts) {}

package org.jinye.cases;

import org.jinye.casebook.CaseFile;

/**
 * A file that is taken over as it stands.
 *
 * @param key the same key is taken once
 * @param unitCode the unit that handles the case
 * @param by who handles it, as pages show the name
 * @param campaign the action that it belongs to; empty = none
 */
public record TakenFile(
    CaseFile file, String key, String unitCode, String by, String summary, String campaign) {}

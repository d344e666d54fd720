package org.jinye.evidence;

/**
 * The business record that attachments belong to.
 *
 * @param kind a word of the owning module (warning_dossier)
 * @param id the record's id within the kind
 */
public record Owner(String kind, String id) {}

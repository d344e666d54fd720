package org.jinye.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.evidence.internal.document.DocumentRecords;
import org.jinye.evidence.internal.document.IssuingDocument;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbered Word documents made from templates. A document takes the next number of its bureau, kind
 * and year, is filed as an attachment of its record with the facts it was made from, and never
 * changes; a correction is a new version under the same number. Number, file and row come with the
 * caller's transaction or not at all, so that the numbers have no gaps.
 */
@Service
public class Documents {

  private final IssuingDocument issuing;
  private final DocumentRecords records;

  Documents(IssuingDocument issuing, DocumentRecords records) {
    this.issuing = issuing;
    this.records = records;
  }

  /** Makes and files a document. {@code person}: who issues it, as pages show it. */
  @Transactional
  public Document make(NewDocument document, String person) throws IOException {
    return issuing.make(document, person);
  }

  /**
   * Files a new version of the newest version of a document.
   *
   * @param reason why, never blank
   */
  @Transactional
  public Document correct(
      Document document, Map<String, Object> facts, String reason, String person)
      throws IOException {
    return issuing.correct(document, facts, reason, person);
  }

  /** The documents of a record, the newest first, all versions. */
  public List<Document> listDocuments(Owner owner) {
    return records.listDocuments(owner);
  }

  public Optional<Document> findDocument(long id) {
    return records.findDocument(id);
  }

  /** The facts that a document was made from, as JSON. */
  public String facts(Document document) {
    return records.facts(document.id());
  }
}

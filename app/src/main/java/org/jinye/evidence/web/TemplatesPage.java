package org.jinye.evidence.web;

import java.util.List;
import java.util.Map;
import org.jinye.evidence.DocumentKind;
import org.jinye.evidence.internal.document.OwnTemplate;
import org.jinye.platform.web.Choice;

/**
 * The templates of documents.
 *
 * @param own of all bureaus in sight
 * @param problems by form field
 */
public record TemplatesPage(
    List<DocumentKind> kinds,
    List<OwnTemplate> own,
    Map<String, String> units,
    TemplateForm form,
    Map<String, String> problems) {

  public List<Choice> kindChoices() {
    return kinds.stream().map(kind -> new Choice(kind.code(), kind.title())).toList();
  }

  public List<OwnTemplate> ownOf(DocumentKind kind) {
    return own.stream().filter(template -> template.kind().equals(kind.code())).toList();
  }

  public String unit(String code) {
    return DocumentsPage.unitName(units, code);
  }
}

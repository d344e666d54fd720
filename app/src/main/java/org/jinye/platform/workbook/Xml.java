package org.jinye.platform.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streaming XML without document types and outside entities. */
final class Xml {

  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Reads one part of a workbook, in bounded memory whatever is in it. */
  static XMLStreamReader reader(InputStream input, long most)
      throws IOException, XMLStreamException {
    return FACTORY.createXMLStreamReader(new BoundedXml(input, most));
  }

  /**
   * The text up to the end of the element the reader stands on, at most {@code limit} characters.
   */
  static String text(XMLStreamReader xml, int limit) throws XMLStreamException {
    var text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        // Phonetic readings are notes beside the text.
        depth = xml.getLocalName().equals("rPh") ? skip(xml, depth) : depth + 1;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (isText(event) && text.length() < limit) {
        text.append(xml.getText());
      }
    }
    return text.length() > limit ? text.substring(0, limit) : text.toString();
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private static int skip(XMLStreamReader xml, int depth) throws XMLStreamException {
    int inner = 1;
    while (inner > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inner++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inner--;
      }
    }
    return depth;
  }
}

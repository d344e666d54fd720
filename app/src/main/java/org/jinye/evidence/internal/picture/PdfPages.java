package org.jinye.evidence.internal.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages of a PDF as pictures. Streams are unpacked into temporary files, one document at a time,
 * and pictures inside are read no finer than they are drawn.
 */
final class PdfPages {

  private static final Logger LOG = LoggerFactory.getLogger(PdfPages.class);
  private static final int POINTS_PER_INCH = 72;
  private static final Semaphore AT_ONCE = new Semaphore(1);

  private PdfPages() {}

  /** How many pages there are; 0 when the document cannot be opened. */
  static int count(Path file) {
    AT_ONCE.acquireUninterruptibly();
    try (PDDocument document = open(file)) {
      return document.getNumberOfPages();
    } catch (IOException | RuntimeException e) {
      LOG.info("PDF cannot be opened: {}", file, e);
      return 0;
    } finally {
      AT_ONCE.release();
    }
  }

  /** The page, counted from 1, with its longer side that long. */
  static Optional<BufferedImage> page(Path file, int number, int longest) {
    AT_ONCE.acquireUninterruptibly();
    try (PDDocument document = open(file)) {
      if (number < 1 || number > document.getNumberOfPages()) {
        return Optional.empty();
      }
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      PDRectangle box = document.getPage(number - 1).getCropBox();
      float side = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
      float dots = POINTS_PER_INCH * longest / side;
      return Optional.of(renderer.renderImageWithDPI(number - 1, dots, ImageType.RGB));
    } catch (IOException | RuntimeException e) {
      // damaged documents make the parser throw whatever it meets
      LOG.info("page {} of PDF cannot be drawn: {}", number, file, e);
      return Optional.empty();
    } finally {
      AT_ONCE.release();
    }
  }

  private static PDDocument open(Path file) throws IOException {
    return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
  }
}

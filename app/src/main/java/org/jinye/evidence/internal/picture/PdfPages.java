package org.jinye.evidence.internal.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pages of a PDF as pictures, within a {@link DrawingWorker}. Streams are unpacked into temporary
 * files up to a limit, and pictures inside are read no finer than they are drawn.
 */
final class PdfPages {

  private static final int POINTS_PER_INCH = 72;

  /** 20 MB can unpack to 20 GB. */
  private static final long MOST_UNPACKED_BYTES = 500L << 20;

  private PdfPages() {}

  /**
   * How many pages there are.
   *
   * @throws IOException when the document cannot be opened
   */
  static int count(Path file) throws IOException {
    try (PDDocument document = open(file)) {
      return document.getNumberOfPages();
    }
  }

  /** The page, counted from 1, with its longer side that long. */
  static Optional<BufferedImage> page(Path file, int number, int longest) throws IOException {
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
    }
  }

  private static PDDocument open(Path file) throws IOException {
    return Loader.loadPDF(
        file.toFile(), MemoryUsageSetting.setupTempFileOnly(MOST_UNPACKED_BYTES).streamCache);
  }
}

package org.jinye.evidence.internal.picture;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code jinye.attachments.legibility}: below what a picture is called hard to read.
 *
 * @param shortestSide pixels; 480 lines are what the smallest print of a licence photographed whole
 *     needs (A4 at 40 dots per inch shows headings only)
 * @param sharpness variance of the Laplacian of the brightness (0–255) on the picture scaled to 500
 *     pixels; the measure LAPV of Pertuz, Puig and Garcia, Pattern Recognition 46 (2013), after
 *     Pech-Pacheco and others (2000); made pictures of print lie above 1,000 and fall below 100
 *     when blurred by 3 pixels
 * @param darkest mean brightness (0–255) below which a picture is too dark
 * @param washedOut share of the pixels that are white beyond 250 above which it is too bright; a
 *     scan of a page with ten lines of print has 0.97
 */
@ConfigurationProperties("jinye.attachments.legibility")
public record LegibilitySettings(
    int shortestSide, double sharpness, double darkest, double washedOut) {}

package org.jinye.evidence.internal.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jinye.evidence.Position;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a camera wrote into a picture (EXIF). All of it can be forged, so it is a proposal and shown
 * with its source.
 *
 * @param takenAt in the camera's own time; it knows no zone
 * @param orientation 1 to 8 as EXIF counts; 1 = upright
 */
public record CameraNotes(
    @Nullable LocalDateTime takenAt, @Nullable Position position, int orientation) {

  public static final CameraNotes NOTHING = new CameraNotes(null, null, 1);

  private static final Logger LOG = LoggerFactory.getLogger(CameraNotes.class);
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
  private static final int PLACES = 6;
  private static final int MOST_ORIENTATIONS = 8;

  /** Reads them; nothing where there are none, or they cannot be read. */
  public static CameraNotes of(Path picture) {
    try {
      Metadata notes = ImageMetadataReader.readMetadata(picture.toFile());
      return new CameraNotes(takenAt(notes), position(notes), orientation(notes));
    } catch (ImageProcessingException | IOException e) {
      LOG.debug("no camera notes: {}", picture, e);
      return NOTHING;
    }
  }

  private static @Nullable LocalDateTime takenAt(Metadata notes) {
    var directory = notes.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    String written =
        directory == null ? null : directory.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
    try {
      return written == null ? null : LocalDateTime.parse(written.strip(), WRITTEN);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Position position(Metadata notes) {
    var directory = notes.getFirstDirectoryOfType(GpsDirectory.class);
    GeoLocation place = directory == null ? null : directory.getGeoLocation();
    if (place == null || place.isZero() || !isOnEarth(place)) {
      return null;
    }
    return new Position(
        degrees(place.getLongitude()), degrees(place.getLatitude()), Position.Source.PHOTO);
  }

  private static boolean isOnEarth(GeoLocation place) {
    return Math.abs(place.getLongitude()) <= 180 && Math.abs(place.getLatitude()) <= 90;
  }

  private static BigDecimal degrees(double value) {
    return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP);
  }

  private static int orientation(Metadata notes) {
    var directory = notes.getFirstDirectoryOfType(ExifIFD0Directory.class);
    Integer written =
        directory == null ? null : directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
    return written == null || written < 1 || written > MOST_ORIENTATIONS ? 1 : written;
  }
}

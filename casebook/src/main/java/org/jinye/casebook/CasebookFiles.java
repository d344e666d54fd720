package org.jinye.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The data files of the casebook, {@code casebook/<name>.yaml} on the class path. */
public final class CasebookFiles {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private CasebookFiles() {}

  /**
   * The elements of a file that is one list; names are written_so in the file.
   *
   * @throws IllegalStateException when there is no such file
   */
  public static <T> List<T> list(String name, Class<T> type) {
    JavaType list = MAPPER.getTypeFactory().constructCollectionType(List.class, type);
    try (InputStream file =
        CasebookFiles.class.getResourceAsStream("/casebook/" + name + ".yaml")) {
      if (file == null) {
        throw new IllegalStateException("no file casebook/" + name + ".yaml");
      }
      return List.copyOf(MAPPER.<List<T>>readValue(file, list));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

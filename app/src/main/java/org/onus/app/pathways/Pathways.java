package org.onus.app.pathways;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The pathways of this service: the shipped ones, or those of a folder of the area's own. */
@Component
public class Pathways {
  private final Map<String, Pathway> byId = new TreeMap<>();

  /**
   * Reads every file.
   *
   * @param folder where they are, as Spring writes places: {@code classpath:pathways/} is shipped
   * @throws PathwayRefused if one cannot be used, two have one id, or there is none
   */
  Pathways(@Value("${onus.pathways}") String folder) throws IOException {
    String pattern = folder.endsWith("/") ? folder + "*.yaml" : folder + "/*.yaml";
    for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
      String name = String.valueOf(file.getFilename());
      Pathway pathway = PathwayFile.read(name, file.getContentAsString(StandardCharsets.UTF_8));
      if (byId.put(pathway.id(), pathway) != null) {
        throw new PathwayRefused(name, "another file has the id '%s' too".formatted(pathway.id()));
      }
    }
    if (byId.isEmpty()) {
      throw new PathwayRefused(folder, "there is no pathway file (*.yaml) here");
    }
  }

  /** Every pathway, by id. */
  public Collection<Pathway> all() {
    return byId.values();
  }

  /** The pathway of this id. */
  public Optional<Pathway> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}

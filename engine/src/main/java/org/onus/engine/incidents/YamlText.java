package org.onus.engine.incidents;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a text that should be YAML. */
public final class YamlText {

  private YamlText() {}

  /**
   * Reads it.
   *
   * @param name what a refusal calls the text
   * @return maps, lists and values; null for an empty text
   * @throws UnusableFileException with the line and the reason
   */
  public static @Nullable Object read(String name, String text) throws UnusableFileException {
    try {
      return new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(text);
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(mark -> ", line " + (mark.getLine() + 1)).orElse("");
      throw new UnusableFileException("%s%s: %s.".formatted(name, line, e.getProblem()));
    } catch (YamlEngineException e) {
      throw new UnusableFileException(name + " is not a YAML file.");
    }
  }
}

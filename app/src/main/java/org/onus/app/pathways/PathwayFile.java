package org.onus.app.pathways;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Role;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Instruments;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one pathway file: YAML with {@code id, name, version, areas, roles} and, where an office
 * lawfully holds both duties, {@code both-duties}; where people are assessed, {@code assessing}.
 */
final class PathwayFile {
  private static final Set<String> KEYS =
      Set.of("id", "name", "version", "areas", "roles", "both-duties", "assessing");
  private static final Set<String> ASSESSING_KEYS =
      Set.of("instrument", "threshold", "assesses", "judges", "excludes-mappa");
  private final String file;
  private final Map<?, ?> content;

  private PathwayFile(String file, Map<?, ?> content) {
    this.file = file;
    this.content = content;
  }

  /**
   * Reads a file.
   *
   * @throws PathwayRefused with the place and the reason
   */
  static Pathway read(String file, String text) {
    Object content;
    try {
      content = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text);
    } catch (YamlEngineException wrong) {
      throw new PathwayRefused(file, String.valueOf(wrong.getMessage()));
    }
    if (!(content instanceof Map<?, ?> keys)) {
      throw new PathwayRefused(file, "it must hold the keys " + new TreeSet<>(KEYS));
    }
    return new PathwayFile(file, keys).pathway();
  }

  private Pathway pathway() {
    for (Object key : content.keySet()) {
      if (!KEYS.contains(String.valueOf(key))) {
        throw refused(
            "the key '%s' is not known; known are %s".formatted(key, new TreeSet<>(KEYS)));
      }
    }
    String id = text("id");
    if (!id.matches("[a-z0-9-]{1,60}")) {
      throw refused("id must be small letters, digits and dashes, not '%s'".formatted(id));
    }
    if (!(content.get("version") instanceof Integer version) || version < 1) {
      throw refused("version must be a whole number from 1");
    }
    Map<Role, String> roles = roles();
    return new Pathway(
        id,
        text("name"),
        version,
        areas(),
        roles,
        named(content, "both-duties", roles.keySet()),
        assessing(roles.keySet()));
  }

  private List<String> areas() {
    return switch (content.get("areas")) {
      case List<?> areas -> areas.stream().map(String::valueOf).distinct().toList();
      case null, default -> throw refused("areas must be a list of names; [] means everywhere");
    };
  }

  private Map<Role, String> roles() {
    if (!(content.get("roles") instanceof Map<?, ?> titles) || titles.isEmpty()) {
      throw refused("roles must name at least one role with its title");
    }
    Map<Role, String> roles = new EnumMap<>(Role.class);
    titles.forEach((role, title) -> roles.put(role(String.valueOf(role)), String.valueOf(title)));
    return roles;
  }

  private @Nullable Assessing assessing(Set<Role> roles) {
    if (!content.containsKey("assessing")) {
      return null;
    }
    if (!(content.get("assessing") instanceof Map<?, ?> keys)
        || !ASSESSING_KEYS.containsAll(keys.keySet())) {
      throw refused("assessing may have the keys " + new TreeSet<>(ASSESSING_KEYS));
    }
    if (!(keys.get("instrument") instanceof String instrument)
        || Instruments.find(instrument).isEmpty()) {
      throw refused(
          "assessing needs an instrument, one of "
              + Instruments.shipped().stream().map(Instrument::name).toList());
    }
    Integer threshold =
        switch (keys.get("threshold")) {
          case null -> null;
          case Integer number when number > 0 -> number;
          default -> throw refused("threshold must be a whole number from 1, or left out");
        };
    Set<Role> assesses = named(keys, "assesses", roles);
    Set<Role> judges = named(keys, "judges", roles);
    if (assesses.isEmpty() || judges.isEmpty()) {
      throw refused("assessing needs assesses and judges, each with at least one role");
    }
    boolean excludesMappa =
        switch (keys.get("excludes-mappa")) {
          case null -> false;
          case Boolean so -> so;
          default -> throw refused("excludes-mappa must be true or false");
        };
    return new Assessing(instrument, threshold, assesses, judges, excludesMappa);
  }

  private Set<Role> named(Map<?, ?> keys, String key, Set<Role> roles) {
    List<?> named =
        switch (keys.get(key)) {
          case null -> List.of();
          case List<?> list -> list;
          default -> throw refused(key + " must be a list of roles");
        };
    Set<Role> both = EnumSet.noneOf(Role.class);
    for (Object name : named) {
      Role role = role(String.valueOf(name));
      if (!roles.contains(role)) {
        throw refused("%s names '%s', which roles does not".formatted(key, role.text()));
      }
      both.add(role);
    }
    return both;
  }

  private Role role(String name) {
    return Role.of(name)
        .orElseThrow(
            () ->
                refused(
                    "there is no role '%s'; there are %s"
                        .formatted(name, Stream.of(Role.values()).map(Role::text).toList())));
  }

  private String text(String key) {
    @Nullable Object value = content.get(key);
    if (!(value instanceof String text) || text.isBlank()) {
      throw refused("%s is missing or no text".formatted(key));
    }
    return text.strip();
  }

  private PathwayRefused refused(String sentence) {
    return new PathwayRefused(file, sentence);
  }
}

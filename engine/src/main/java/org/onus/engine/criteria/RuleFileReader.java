package org.onus.engine.criteria;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onus.engine.incidents.UnusableFileException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the YAML of a rule and refuses, with the place, what is none. */
final class RuleFileReader {

  private static final List<String> KEYS = List.of("name", "title", "source", "rule");
  private static final String ALL_KEYS = "name, title, source and rule";
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 60;

  /** What the YAML reader says, by a piece of it, and what the analyst can do about it. */
  private static final Map<String, String> YAML_REMEDIES =
      Map.of(
          "expected chomping",
          "YAML reads a leading ! or | as its own; write |, and the text from the next line on",
          "mapping values are not allowed",
          "YAML reads this colon as its own; put the text in quotation marks",
          "\\t(TAB)",
          "YAML takes no tabs here; use spaces",
          "another document",
          "a rule file holds one rule",
          "undefined alias",
          "YAML reads a leading * as its own; put the text in quotation marks");

  private final FileText file;

  private RuleFileReader(FileText file) {
    this.file = file;
  }

  static RuleFile read(FileText file) throws UnusableFileException {
    return new RuleFileReader(file).read();
  }

  private RuleFile read() throws UnusableFileException {
    Map<String, ScalarNode> values = values(root());
    return new RuleFile(
        name(value(values, "name")),
        sentence(value(values, "title")),
        sentence(value(values, "source")),
        rule(value(values, "rule")));
  }

  private ScalarNode value(Map<String, ScalarNode> values, String key)
      throws UnusableFileException {
    ScalarNode value = values.get(key);
    if (value == null) {
      throw file.refusal(0, "the rule has no %s; it needs %s".formatted(key, ALL_KEYS));
    }
    return value;
  }

  private MappingNode root() throws UnusableFileException {
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(file.name()).build())
              .composeString(file.content());
      if (root.isEmpty()) {
        throw new UnusableFileException(file.name() + " is empty; it should hold a rule.");
      }
      if (root.get() instanceof MappingNode mapping) {
        return mapping;
      }
      throw file.refusal(
          index(root.get()),
          "this is no rule file; it has lines that begin with name:, title:, source: and rule:");
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().or(e::getContextMark).map(Mark::getIndex).orElse(0);
      throw file.refusal(at, yamlReason(e.getProblem().strip()));
    } catch (ReaderException e) {
      throw file.refusal(
          e.getPosition(),
          "the character U+%04X cannot stand in a rule file".formatted(e.getCodePoint()));
    } catch (YamlEngineException e) {
      throw file.refusal(0, yamlReason(String.valueOf(e.getMessage())));
    }
  }

  private Map<String, ScalarNode> values(MappingNode root) throws UnusableFileException {
    Map<String, ScalarNode> values = new LinkedHashMap<>();
    for (NodeTuple entry : root.getValue()) {
      Node keyNode = entry.getKeyNode();
      String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!KEYS.contains(key)) {
        throw file.refusal(
            index(keyNode), "'%s' is not part of a rule, which has %s".formatted(key, ALL_KEYS));
      }
      if (values.put(key, text(key, entry.getValueNode())) != null) {
        throw file.refusal(index(keyNode), key + " is given twice");
      }
    }
    return values;
  }

  private ScalarNode text(String key, Node node) throws UnusableFileException {
    if (!(node instanceof ScalarNode scalar)) {
      throw file.refusal(index(node), key + " should be a text; a long one is written after |");
    }
    if (!scalar.getTag().getValue().startsWith("tag:yaml.org")) {
      throw file.refusal(
          index(node), "YAML reads a leading ! as its own; write the " + key + " after |");
    }
    if (scalar.getValue().isBlank()) {
      throw file.refusal(index(node), key + " is empty");
    }
    return scalar;
  }

  private String name(ScalarNode node) throws UnusableFileException {
    String name = node.getValue().strip();
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw file.refusal(
          index(node),
          "a name is lower-case letters and digits joined by hyphens, such as repeat-rolling, and"
              + " no longer than "
              + LONGEST_NAME);
    }
    return name;
  }

  private static String sentence(ScalarNode node) {
    return node.getValue().strip().replaceAll("\\s+", " ");
  }

  private PlacedText rule(ScalarNode node) throws UnusableFileException {
    String value = node.getValue();
    PlacedText rule = new PlacedText(value, file, index(node), node.getScalarStyle());
    int comment = value.indexOf("//");
    if (comment >= 0 && node.getScalarStyle() != ScalarStyle.LITERAL) {
      // Folding joins lines, so that a comment would swallow the rest of the rule.
      throw file.refusal(
          rule.index(value.codePointCount(0, comment)),
          "a comment needs a rule that is written after |");
    }
    return rule;
  }

  private static String yamlReason(String problem) {
    return YAML_REMEDIES.entrySet().stream()
        .filter(entry -> problem.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("this is not YAML: " + problem);
  }

  private static int index(Node node) {
    return node.getStartMark().map(Mark::getIndex).orElse(0);
  }
}

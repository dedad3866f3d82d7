package org.onus.engine.linkage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.onus.engine.incidents.UnusableFileException;

/** A trained model as a small text file: a line a weight, with m and u. */
public final class ModelFile {

  private static final String VERSION = "1";

  private ModelFile() {}

  /** A weight of the file. */
  private record Place(PersonColumn column, Level level, boolean together) {
    String name() {
      return column.standardName()
          + "."
          + level.name().toLowerCase(Locale.ROOT)
          + (together ? ".together" : "");
    }

    int code() {
      return LinkageModel.code(level, together);
    }

    int index() {
      return LinkageModel.index(column.cell(), code());
    }
  }

  /** Writes the model to full precision. */
  public static void write(LinkageModel model, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder("# Weights of linkage: how often one person's records");
    text.append(" agree so, how often strangers' do.\n");
    text.append("version=").append(VERSION).append('\n');
    text.append("prior=").append(model.prior()).append('\n');
    for (Place place : places()) {
      text.append(place.name()).append('=');
      text.append(model.m(place.column().cell(), place.code())).append(' ');
      text.append(model.u(place.column().cell(), place.code())).append('\n');
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a model.
   *
   * @throws UnusableFileException with a sentence, if it is none or of another version
   */
  public static LinkageModel read(Path file) throws IOException, UnusableFileException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(reader);
    }
  }

  /**
   * Reads a model from its text.
   *
   * @throws UnusableFileException with a sentence, if it is none or of another version
   */
  public static LinkageModel read(Reader text) throws IOException, UnusableFileException {
    Properties lines = new Properties();
    try {
      lines.load(text);
    } catch (IllegalArgumentException e) {
      throw new UnusableFileException("This is no file of linkage weights.");
    }
    if (!VERSION.equals(lines.getProperty("version"))) {
      throw new UnusableFileException(
          "This is no file of linkage weights of version %s.".formatted(VERSION));
    }
    double[] m = new double[PersonColumn.COMPARED * Comparing.CODES];
    double[] u = new double[m.length];
    Arrays.fill(m, 1);
    Arrays.fill(u, 1);
    for (Place place : places()) {
      String[] both = lines.getProperty(place.name(), "").split(" ", -1);
      if (both.length != 2) {
        throw new UnusableFileException("The weights lack %s=m u.".formatted(place.name()));
      }
      m[place.index()] = share(both[0], place.name());
      u[place.index()] = share(both[1], place.name());
    }
    return new LinkageModel(share(lines.getProperty("prior", ""), "prior"), m, u);
  }

  private static double share(String text, String name) throws UnusableFileException {
    try {
      double share = Double.parseDouble(text);
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number that is no share
    }
    throw new UnusableFileException(
        "The weight %s is not a number above 0 and up to 1.".formatted(name));
  }

  private static List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (PersonColumn column : PersonColumn.compared()) {
      for (Level level : Level.values()) {
        if (level != Level.MISSING) {
          places.add(new Place(column, level, false));
          if (Comparing.dependsOnOthers(column)) {
            places.add(new Place(column, level, true));
          }
        }
      }
    }
    return places;
  }
}

package org.onus.engine.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onus.engine.incidents.UnusableFileException;

/** The instruments that Onus ships, and those of an area's own files. */
public final class Instruments {
  private static final List<Instrument> SHIPPED =
      List.of(
          shipped("ppit"),
          shipped("dash-ric"),
          shipped("severity-of-abuse"),
          shipped("dara"),
          shipped("sara"),
          shipped("sash"),
          shipped("oasys"),
          shipped("ogrs"),
          shipped("rosh"));

  private Instruments() {}

  /** All that are shipped, the one that the pilots used first. */
  public static List<Instrument> shipped() {
    return SHIPPED;
  }

  /** The shipped one of this name. */
  public static Optional<Instrument> find(String name) {
    return SHIPPED.stream().filter(instrument -> instrument.name().equals(name)).findFirst();
  }

  /**
   * Reads an instrument from a text written like a definition file.
   *
   * @param name what a refusal calls the text
   * @throws UnusableFileException with the place and the reason
   */
  public static Instrument read(String name, String text) throws UnusableFileException {
    return InstrumentFile.read(name, text);
  }

  private static Instrument shipped(String name) {
    String fileName = name + ".yaml";
    try (InputStream in = Instruments.class.getResourceAsStream(fileName)) {
      return InstrumentFile.read(
          fileName,
          new String(Objects.requireNonNull(in, fileName).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnusableFileException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}

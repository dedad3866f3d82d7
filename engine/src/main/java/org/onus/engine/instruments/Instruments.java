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
  private static final List<Defined> SHIPPED =
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

  /** An instrument and the text that defines it. */
  private record Defined(Instrument instrument, String text) {}

  /** All that are shipped, the one that the pilots used first. */
  public static List<Instrument> shipped() {
    return SHIPPED.stream().map(Defined::instrument).toList();
  }

  /** The one of the pilots, by which people are assessed and areas compared. */
  public static Instrument ppit() {
    return find("ppit").orElseThrow();
  }

  /** The shipped one of this name. */
  public static Optional<Instrument> find(String name) {
    return defined(name).map(Defined::instrument);
  }

  /** The text that defines the shipped one of this name, to be kept with what is answered. */
  public static Optional<String> text(String name) {
    return defined(name).map(Defined::text);
  }

  private static Optional<Defined> defined(String name) {
    return SHIPPED.stream().filter(one -> one.instrument().name().equals(name)).findFirst();
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

  private static Defined shipped(String name) {
    String fileName = name + ".yaml";
    try (InputStream in = Instruments.class.getResourceAsStream(fileName)) {
      String text =
          new String(Objects.requireNonNull(in, fileName).readAllBytes(), StandardCharsets.UTF_8);
      return new Defined(InstrumentFile.read(fileName, text), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnusableFileException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}

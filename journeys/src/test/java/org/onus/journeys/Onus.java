package org.onus.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onus.app.Service;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One service on one embedded database for all journeys of a run; each begins with its own people.
 */
final class Onus {

  private static final Onus RUNNING = new Onus();

  private final ConfigurableApplicationContext service;

  private Onus() {
    try {
      Path data = Files.createTempDirectory("onus-journeys");
      service =
          SpringApplication.run(
              Service.class,
              "--server.port=0",
              "--onus.data-dir=" + data,
              "--onus.demonstration=true");
      Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String address() {
    return "http://127.0.0.1:" + RUNNING.service.getEnvironment().getProperty("local.server.port");
  }
}

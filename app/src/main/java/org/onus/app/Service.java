package org.onus.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The service behind the pages; the command line starts it, a test starts it, nothing else. */
@SpringBootApplication
@Modulithic(systemName = "Onus")
public class Service {

  /** Starts the service with Spring's own arguments ({@code --onus.data-dir=…}). */
  public static void main(String[] arguments) {
    SpringApplication.run(Service.class, arguments);
  }
}

package org.onus.app.people.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.linkage.LinkageModel;
import org.onus.engine.linkage.ModelFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The weights that ship with Onus; where they come from: docs/methods/linkage.md. */
@Configuration(proxyBeanMethods = false)
class LinkageWeights {
  private static final String SHIPPED = "weights-1.txt";

  @Bean
  LinkageModel linkageModel() throws IOException, UnusableFileException {
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(LinkageWeights.class.getResourceAsStream(SHIPPED)),
            StandardCharsets.UTF_8)) {
      return ModelFile.read(text);
    }
  }
}

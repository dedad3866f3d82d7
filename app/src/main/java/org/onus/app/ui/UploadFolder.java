package org.onus.app.ui;

import org.onus.app.kernel.WorkingFiles;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The container keeps uploads in the process's own folder, so that they go with it. */
@Component
class UploadFolder implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final WorkingFiles files;

  UploadFolder(WorkingFiles files) {
    this.files = files;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.setBaseDirectory(files.folder().toFile());
  }
}

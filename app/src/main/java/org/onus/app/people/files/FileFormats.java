package org.onus.app.people.files;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The format of each kind of file. */
@Component
class FileFormats {
  private final Map<FileKind, FileFormat<?>> byKind;

  FileFormats(List<FileFormat<?>> formats) {
    byKind = formats.stream().collect(Collectors.toMap(FileFormat::kind, Function.identity()));
  }

  FileFormat<?> of(FileKind kind) {
    return Objects.requireNonNull(byKind.get(kind));
  }
}

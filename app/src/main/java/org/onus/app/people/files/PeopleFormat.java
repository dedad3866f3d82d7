package org.onus.app.people.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onus.app.access.Reader;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.linkage.PersonColumn;
import org.onus.engine.linkage.PersonRows;
import org.springframework.stereotype.Component;

/** A file of what an agency holds about people: a row is a record. */
@Component
class PeopleFormat extends FileFormat<PersonColumn> {
  private final Details details;

  PeopleFormat(Details details) {
    super(FileKind.PEOPLE, PersonColumn.class);
    this.details = details;
  }

  @Override
  FileRows read(Reader reader, ChosenFile file, Path copy)
      throws IOException, UnusableFileException {
    PersonRows.Contents contents = PersonRows.read(copy, theirs(file.matched()));
    int year = details.thisYear();
    Map<String, List<Written>> values = LinkedHashMap.newLinkedHashMap(contents.records().size());
    contents
        .records()
        .forEach(record -> values.put(record.id(), Written.of(record.values(), year)));
    return new Rows(file, contents, values);
  }

  private final class Rows implements FileRows {
    private final ChosenFile file;
    private final PersonRows.Contents contents;
    private final Map<String, List<Written>> values;

    Rows(ChosenFile file, PersonRows.Contents contents, Map<String, List<Written>> values) {
      this.file = file;
      this.contents = contents;
      this.values = values;
    }

    @Override
    public Findings compare(Reader reader) {
      return new Findings(
          contents.rows(),
          details.compare(reader, file.agency(), values),
          (int)
              values.values().stream()
                  .flatMap(List::stream)
                  .filter(value -> value.fault() != null)
                  .count(),
          contents.refused());
    }

    @Override
    public int record(Reader reader) {
      return details.record(reader, file.agency(), values, file.id(), file.askedBy());
    }
  }
}

package org.onus.app.people.files;

import java.util.List;
import java.util.function.Function;
import org.onus.app.people.RecordId;

/**
 * Something that a row says, before it is known which records its references are.
 *
 * @param references the agency's own, of the person and then of the other person, if any
 * @param said makes it of their records
 */
record Draft<S>(List<String> references, Function<List<RecordId>, S> said) {}

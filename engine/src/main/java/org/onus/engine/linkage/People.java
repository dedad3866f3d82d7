package org.onus.engine.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records in memory, ordered by their ids, so that nothing depends on the order in which they came.
 * The values of a record lie side by side.
 */
public final class People {

  private final String[] ids;
  private final @Nullable Value[] cells;

  private People(String[] ids, @Nullable Value[] cells) {
    this.ids = ids;
    this.cells = cells;
  }

  public int size() {
    return ids.length;
  }

  public String id(int record) {
    return ids[record];
  }

  /** The place of a record, below 0 if there is none of that id. */
  public int indexOf(String id) {
    return Arrays.binarySearch(ids, id);
  }

  /** All values, {@link PersonColumn#COMPARED} a record. */
  @Nullable Value[] cells() {
    return cells;
  }

  @Nullable Value value(int record, PersonColumn column) {
    return cells[record * PersonColumn.COMPARED + column.cell()];
  }

  /** How many records hold something in the column. */
  int known(PersonColumn column) {
    int known = 0;
    for (int i = column.cell(); i < cells.length; i += PersonColumn.COMPARED) {
      known += cells[i] == null ? 0 : 1;
    }
    return known;
  }

  /** Takes records in any order. */
  public static final class Builder {

    private static final int CHUNK = 1 << 14;

    private final Dictionary[] dictionaries;
    private final List<String> ids = new ArrayList<>();
    private final List<@Nullable Value[]> chunks = new ArrayList<>();
    private int[] repeated = {};
    private int identical;

    /**
     * Nobody yet.
     *
     * @param thisYear the latest year in which somebody can be born
     */
    public Builder(int thisYear) {
      dictionaries =
          PersonColumn.compared().stream()
              .map(column -> new Dictionary(column, thisYear))
              .toArray(Dictionary[]::new);
    }

    /** Adds a record; what is written there and cannot be used counts as unknown. */
    public Builder add(PersonRecord record) {
      start(record.id());
      record
          .values()
          .forEach(
              (column, written) -> {
                if (column.isCompared()) {
                  set(column, dictionary(column).keep(written));
                }
              });
      return this;
    }

    Dictionary dictionary(PersonColumn column) {
      return dictionaries[column.cell()];
    }

    void start(String id) {
      if (ids.size() % CHUNK == 0) {
        chunks.add(new Value[CHUNK * PersonColumn.COMPARED]);
      }
      ids.add(id);
    }

    /** Sets a value of the record started last. */
    void set(PersonColumn column, @Nullable Value value) {
      int row = (ids.size() - 1) % CHUNK;
      chunks.getLast()[row * PersonColumn.COMPARED + column.cell()] =
          Objects.equals(value, Dictionary.MALFORMED) ? null : value;
    }

    /**
     * All records that were added. Of an id that stands for several different records none is kept:
     * which of them is meant is not known.
     */
    public People build() {
      int[] order = order();
      int[] kept = new int[order.length];
      int size = 0;
      for (int i = 0; i < order.length; ) {
        int next = i + 1;
        boolean same = true;
        while (next < order.length && ids.get(order[next]).equals(ids.get(order[i]))) {
          same &= sameValues(order[i], order[next]);
          next++;
        }
        if (same) {
          identical += next - i - 1;
          kept[size++] = order[i];
        } else {
          repeated = joined(repeated, Arrays.copyOfRange(order, i, next));
        }
        i = next;
      }
      return copied(Arrays.copyOf(kept, size));
    }

    /** After building: the numbers, in order of adding, of records left out for their ids. */
    int[] repeated() {
      return repeated.clone();
    }

    /** After building: how many records were added again with the same values. */
    public int identical() {
      return identical;
    }

    private int[] order() {
      record Place(String id, int row) {}
      Place[] places = new Place[ids.size()];
      Arrays.setAll(places, row -> new Place(ids.get(row), row));
      Arrays.parallelSort(
          places,
          (a, b) -> {
            int order = a.id().compareTo(b.id());
            return order == 0 ? Integer.compare(a.row(), b.row()) : order;
          });
      return Arrays.stream(places).mapToInt(Place::row).toArray();
    }

    private boolean sameValues(int row, int other) {
      for (int cell = 0; cell < PersonColumn.COMPARED; cell++) {
        if (!Objects.equals(cell(row, cell), cell(other, cell))) {
          return false;
        }
      }
      return true;
    }

    private @Nullable Value cell(int row, int cell) {
      return chunks.get(row / CHUNK)[row % CHUNK * PersonColumn.COMPARED + cell];
    }

    private People copied(int[] rows) {
      String[] kept = new String[rows.length];
      @Nullable Value[] cells = new Value[rows.length * PersonColumn.COMPARED];
      for (int i = 0; i < rows.length; i++) {
        kept[i] = ids.get(rows[i]);
        System.arraycopy(
            chunks.get(rows[i] / CHUNK),
            rows[i] % CHUNK * PersonColumn.COMPARED,
            cells,
            i * PersonColumn.COMPARED,
            PersonColumn.COMPARED);
      }
      for (Value value : cells) {
        if (value != null) {
          value.count++;
        }
      }
      return new People(kept, cells);
    }

    private static int[] joined(int[] first, int[] second) {
      int[] both = Arrays.copyOf(first, first.length + second.length);
      System.arraycopy(second, 0, both, first.length, second.length);
      return both;
    }
  }
}

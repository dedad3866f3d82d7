package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LayingRowsInOrderTest {

  private final Layout layout = new Layout();

  /** Short references mostly; a row with a very long one takes more than a usual block. */
  @Property(tries = 100)
  void rowsHoldWhatTheyHeldAndLieInTheOrderAskedFor(
      @ForAll @Size(min = 1, max = 200) List<@IntRange(max = 2_000) Integer> lengths,
      @ForAll @IntRange(max = 2) int veryLong,
      @ForAll long seed) {
    List<String> incidents = new ArrayList<>();
    for (int length : lengths) {
      incidents.add(incidents.size() + "n".repeat(length));
    }
    for (int i = 0; i < veryLong; i++) {
      incidents.add(incidents.size() + "n".repeat(65_530));
    }
    Collections.shuffle(incidents, new Random(seed));
    List<Block> blocks = thrown(incidents);
    List<String> asked = new ArrayList<>();
    int[] place = someOf(blocks, incidents, asked, new Random(seed));

    layout.lay(blocks, place, place.length);

    Box box = new Box(new TextTable(), new int[] {0}, place, blocks);
    for (int row = 0; row < place.length; row++) {
      assertThat(box.reference(Packed.INCIDENT, row)).isEqualTo(asked.get(row));
    }
    assertThat(place).isEqualTo(Arrays.stream(place).sorted().toArray());
  }

  private static List<Block> thrown(List<String> incidents) {
    Pile pile = new Pile(new Slabs(0));
    for (String incident : incidents) {
      byte[] bytes = Reading.utf8(incident + " ".repeat(Pile.SLACK));
      int length = bytes.length - Pile.SLACK;
      pile.begin(2 + length);
      pile.setFacts('1', '0', (byte) 0, new char[Segment.TEXT_COLUMNS]);
      pile.addReference(Packed.PERSON, Reading.utf8("N7" + " ".repeat(Pile.SLACK)), 0, 2);
      pile.addReference(Packed.INCIDENT, bytes, 0, length);
      pile.addReference(Packed.VICTIM, bytes, 0, 0);
    }
    return new ArrayList<>(pile.blocks());
  }

  /** Nine in ten of the places, in any order; tells what stands there. */
  private static int[] someOf(
      List<Block> blocks, List<String> incidents, List<String> asked, Random random) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      for (int at = block.from; at < block.to; at = Packed.end(block.bytes, at)) {
        places.add(Block.place(i) | (at - block.from));
      }
    }
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < places.size(); row++) {
      if (random.nextInt(10) > 0) {
        rows.add(row);
      }
    }
    Collections.shuffle(rows, random);
    rows.forEach(row -> asked.add(incidents.get(row)));
    return rows.stream().mapToInt(places::get).toArray();
  }
}

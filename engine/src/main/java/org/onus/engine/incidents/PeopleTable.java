package org.onus.engine.incidents;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * Numbers for the references of people, whether they harm, are harmed, or both.
 *
 * <p>With millions of people every look-up misses the processor's caches, so that the number of
 * misses is what reading a file costs. A reference of up to sixteen bytes therefore stands in its
 * slot itself, and references are looked up in batches without locks, so that many misses are under
 * way at once. Only a new reference takes a lock, that of its stripe.
 */
final class PeopleTable {

  private static final int STRIPE_BITS = 6;
  private static final int STRIPES = 1 << STRIPE_BITS;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int INLINE = 16;

  private final Stripe[] stripes = new Stripe[STRIPES];

  PeopleTable() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new Stripe();
    }
  }

  /** The number of one reference, new if it was not there. */
  int numberOf(String reference) {
    byte[] bytes = reference.getBytes(StandardCharsets.UTF_8);
    Keys keys = new Keys(1);
    keys.add(bytes, 0, bytes.length);
    return numberOf(bytes, keys, 0);
  }

  /** The numbers of a batch of references that all stand in the same bytes. */
  void numbersOf(byte[] bytes, Keys keys, int[] numbers) {
    for (int i = 0; i < keys.size; i++) {
      long hash = keys.hash[i];
      numbers[i] =
          stripes[(int) hash & (STRIPES - 1)].find(keys.low[i], keys.high[i], keys.length[i], hash);
    }
    for (int i = 0; i < keys.size; i++) {
      numbers[i] =
          numbers[i] < 0
              ? numberOf(bytes, keys, i)
              : (numbers[i] << STRIPE_BITS) | ((int) keys.hash[i] & (STRIPES - 1));
    }
  }

  OptionalInt find(String reference) {
    byte[] bytes = reference.getBytes(StandardCharsets.UTF_8);
    Keys keys = new Keys(1);
    keys.add(bytes, 0, bytes.length);
    int stripe = (int) keys.hash[0] & (STRIPES - 1);
    int number = stripes[stripe].find(keys.low[0], keys.high[0], keys.length[0], keys.hash[0]);
    return number < 0 ? OptionalInt.empty() : OptionalInt.of((number << STRIPE_BITS) | stripe);
  }

  String reference(int number) {
    return stripes[number & (STRIPES - 1)].text(number >>> STRIPE_BITS);
  }

  /** One more than the largest number in use; not every number below it is. */
  int bound() {
    int bound = 0;
    for (int i = 0; i < STRIPES; i++) {
      if (stripes[i].size > 0) {
        bound = Math.max(bound, ((stripes[i].size - 1) << STRIPE_BITS | i) + 1);
      }
    }
    return bound;
  }

  private int numberOf(byte[] bytes, Keys keys, int i) {
    int stripe = (int) keys.hash[i] & (STRIPES - 1);
    return (stripes[stripe].findOrAdd(bytes, keys, i) << STRIPE_BITS) | stripe;
  }

  private static long hash(long low, long high, int length) {
    return Hashing.mix(Hashing.mix(low + length * 0x9E3779B97F4A7C15L) ^ high);
  }

  /** References taken apart for looking up; filled and used again. */
  static final class Keys {

    private final int[] from;
    private final int[] length;
    private final long[] low;
    private final long[] high;
    private final long[] hash;
    private int size;

    Keys(int most) {
      from = new int[most];
      length = new int[most];
      low = new long[most];
      high = new long[most];
      hash = new long[most];
    }

    int size() {
      return size;
    }

    boolean isFull() {
      return size == from.length;
    }

    void clear() {
      size = 0;
    }

    void add(byte[] bytes, int at, int bytesLong) {
      from[size] = at;
      length[size] = bytesLong;
      if (bytesLong <= INLINE) {
        low[size] = part(bytes, at, Math.min(bytesLong, 8));
        high[size] = part(bytes, at + 8, Math.max(0, bytesLong - 8));
        hash[size] = hash(low[size], high[size], bytesLong);
      } else {
        // two hashes of 64 bits in place of the text: never yet equal for two texts of any file
        low[size] = Hashing.hash(bytes, at, bytesLong);
        high[size] = Hashing.hash(bytes, at + 1, bytesLong - 1) * 31 + bytes[at];
        hash[size] = hash(low[size], high[size], bytesLong);
      }
      size++;
    }

    private static long part(byte[] bytes, int at, int count) {
      if (at + 8 <= bytes.length) {
        long whole = count == 0 ? 0 : (long) LONGS.get(bytes, at);
        return count == 8 ? whole : whole & ((1L << (8 * count)) - 1);
      }
      long part = 0;
      for (int i = 0; i < count; i++) {
        part |= (bytes[at + i] & 0xFFL) << (8 * i);
      }
      return part;
    }
  }

  /** A table of its own. A slot is three longs: length and number + 1, low part, high part. */
  private static final class Stripe {

    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(long[].class);

    private volatile long[] slots = new long[3 << 6];
    private byte[] texts = new byte[1 << 8];
    private int[] ends = new int[1 << 5];
    private int size;

    /** Reads while others write: a slot's first long is written last and read first. */
    int find(long low, long high, int length, long hash) {
      return find(slots, low, high, length, hash);
    }

    private static int find(long[] in, long low, long high, int length, long hash) {
      int mask = in.length / 3 - 1;
      int slot = (int) (hash >>> 32) & mask;
      while (true) {
        long head = (long) SLOTS.getAcquire(in, 3 * slot);
        if (head == 0) {
          return -1;
        }
        if ((int) (head >>> 32) == length && in[3 * slot + 1] == low && in[3 * slot + 2] == high) {
          return (int) head - 1;
        }
        slot = (slot + 1) & mask;
      }
    }

    synchronized int findOrAdd(byte[] bytes, Keys keys, int i) {
      int found = find(slots, keys.low[i], keys.high[i], keys.length[i], keys.hash[i]);
      if (found >= 0) {
        return found;
      }
      append(bytes, keys.from[i], keys.length[i]);
      if (size * 5L > slots.length) { // more than six tenths full
        grow();
      }
      put(slots, head(keys.length[i], size), keys.low[i], keys.high[i], keys.hash[i]);
      return size - 1;
    }

    synchronized String text(int number) {
      int start = number == 0 ? 0 : ends[number - 1];
      return new String(texts, start, ends[number] - start, StandardCharsets.UTF_8);
    }

    private void append(byte[] bytes, int from, int length) {
      int start = size == 0 ? 0 : ends[size - 1];
      texts = Growing.room(texts, start + (long) length);
      System.arraycopy(bytes, from, texts, start, length);
      ends = Growing.room(ends, size + 1L);
      ends[size++] = start + length;
    }

    private void grow() {
      long[] old = slots;
      long[] larger = new long[old.length * 2];
      for (int at = 0; at < old.length; at += 3) {
        if (old[at] != 0) {
          long hash = hash(old[at + 1], old[at + 2], (int) (old[at] >>> 32));
          put(larger, old[at], old[at + 1], old[at + 2], hash);
        }
      }
      slots = larger;
    }

    private static long head(int length, int numberPlusOne) {
      return (long) length << 32 | numberPlusOne;
    }

    private static void put(long[] in, long head, long low, long high, long hash) {
      int mask = in.length / 3 - 1;
      int slot = (int) (hash >>> 32) & mask;
      while (in[3 * slot] != 0) {
        slot = (slot + 1) & mask;
      }
      in[3 * slot + 1] = low;
      in[3 * slot + 2] = high;
      SLOTS.setRelease(in, 3 * slot, head);
    }
  }
}

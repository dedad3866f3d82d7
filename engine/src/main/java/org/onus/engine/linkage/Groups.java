package org.onus.engine.linkage;

import java.util.Arrays;

/** Records that are put together step by step; the members of a group can be walked. */
final class Groups {

  private final int[] parent;
  private final int[] next;
  private final int[] size;

  Groups(int records) {
    parent = new int[records];
    next = new int[records];
    size = new int[records];
    Arrays.setAll(parent, record -> record);
    Arrays.setAll(next, record -> record);
    Arrays.fill(size, 1);
  }

  /** The first record of the group. */
  int first(int record) {
    int at = record;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  void join(int left, int right) {
    int one = first(left);
    int other = first(right);
    if (one != other) {
      parent[Math.max(one, other)] = Math.min(one, other);
      size[Math.min(one, other)] += size[Math.max(one, other)];
      int after = next[one];
      next[one] = next[other];
      next[other] = after;
    }
  }

  /** The members, the smallest first. */
  int[] members(int record) {
    int[] members = new int[size[first(record)]];
    int at = record;
    for (int i = 0; i < members.length; i++) {
      members[i] = at;
      at = next[at];
    }
    Arrays.sort(members);
    return members;
  }

  int[] firsts() {
    int[] firsts = new int[parent.length];
    Arrays.setAll(firsts, this::first);
    return firsts;
  }
}

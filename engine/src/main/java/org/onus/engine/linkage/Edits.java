package org.onus.engine.linkage;

/**
 * The distance of Damerau and Levenshtein in its restricted form (no part is edited twice), for the
 * small distances that slips of the hand make.
 */
final class Edits {

  private Edits() {}

  /** The distance, or {@code limit + 1} if it is greater than the limit. */
  static int between(char[] left, char[] right, int limit) {
    int leftEnd = left.length;
    int rightEnd = right.length;
    if (Math.abs(leftEnd - rightEnd) > limit) {
      return limit + 1;
    }
    int from = 0;
    while (from < leftEnd && from < rightEnd && left[from] == right[from]) {
      from++;
    }
    while (leftEnd > from && rightEnd > from && left[leftEnd - 1] == right[rightEnd - 1]) {
      leftEnd--;
      rightEnd--;
    }
    int n = leftEnd - from;
    int m = rightEnd - from;
    if (n <= 1 && m <= 1) {
      return Math.min(Math.max(n, m), limit + 1);
    }
    if (n == 2 && m == 2 && left[from] == right[from + 1] && left[from + 1] == right[from]) {
      return 1;
    }
    return limit == 1 ? 2 : Math.min(table(left, right, from, n, m), limit + 1);
  }

  private static int table(char[] left, char[] right, int from, int n, int m) {
    int[] before = new int[m + 1];
    int[] last = new int[m + 1];
    int[] row = new int[m + 1];
    for (int j = 0; j <= m; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= n; i++) {
      row[0] = i;
      for (int j = 1; j <= m; j++) {
        boolean same = left[from + i - 1] == right[from + j - 1];
        int edits = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && left[from + i - 1] == right[from + j - 2]
            && left[from + i - 2] == right[from + j - 1]) {
          edits = Math.min(edits, before[j - 2] + 1);
        }
        row[j] = edits;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[m];
  }
}

package org.onus.synthetic;

/** As the files write it. */
enum Sex {
  F,
  M;

  Sex opposite() {
    return this == F ? M : F;
  }
}

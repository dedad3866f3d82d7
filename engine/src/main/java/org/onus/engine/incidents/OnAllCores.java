package org.onus.engine.incidents;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs pieces of work at the same time, each in a thread of its own. */
final class OnAllCores {

  private OnAllCores() {}

  /**
   * Runs all of them and waits. Not in the common pool, which has a thread less than there are
   * cores: one of two would stand idle.
   */
  static void run(List<? extends Runnable> work) {
    try {
      CompletableFuture.allOf(
              work.stream()
                  .map(piece -> CompletableFuture.runAsync(piece, OnAllCores::inNewThread))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException runtime -> throw runtime;
        case Error error -> throw error;
        case null, default -> throw e;
      }
    }
  }

  private static void inNewThread(Runnable piece) {
    Thread.ofPlatform().daemon().name("reading").start(piece);
  }
}

package org.onus.app.identification;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Work that takes longer than a page waits, one piece at a time: each holds much in memory. What is
 * done waits a little for whoever asked for it and is then forgotten: it names people, and it ages.
 */
final class UnderWay<Q, A> implements AutoCloseable {
  private final Map<Q, CompletableFuture<A>> asked = new ConcurrentHashMap<>();
  private final ExecutorService worker;
  private final Duration kept;

  UnderWay(String threadName, Duration kept) {
    worker =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name(threadName, 0).factory());
    this.kept = kept;
  }

  /**
   * Has the question worked on, unless it is already, and waits for the answer a little. An answer
   * is given once; the next asks anew.
   *
   * @return empty when that was not long enough
   */
  Optional<A> take(Q question, Function<Q, A> work, Duration patience) {
    CompletableFuture<A> answer = asked.computeIfAbsent(question, key -> begin(key, work));
    try {
      A found = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      asked.remove(question, answer);
      return Optional.of(found);
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failure) {
      asked.remove(question, answer);
      throw new IllegalStateException("An answer could not be worked out", failure);
    }
  }

  private CompletableFuture<A> begin(Q question, Function<Q, A> work) {
    CompletableFuture<A> answer = CompletableFuture.supplyAsync(() -> work.apply(question), worker);
    var later = CompletableFuture.delayedExecutor(kept.toMillis(), TimeUnit.MILLISECONDS);
    var _ = answer.whenCompleteAsync((_, _) -> asked.remove(question, answer), later);
    return answer;
  }

  /** Forgets these questions, whether they are answered or not. */
  void forget(Predicate<Q> these) {
    asked.keySet().removeIf(these);
  }

  /** How many questions are worked on, or answered and not forgotten yet. */
  int size() {
    return asked.size();
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}

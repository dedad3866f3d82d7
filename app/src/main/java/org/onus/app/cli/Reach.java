package org.onus.app.cli;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By whom the service can be reached.
 *
 * @param address what browsers call, through a proxy that serves TLS; null for this computer only
 * @param bind the network address that the service listens at
 * @param proxy the network address of the proxy, which alone is believed about its callers
 */
record Reach(@Nullable String address, String bind, String proxy) {
  private static final String EXAMPLE = "for example https://onus.example.org";

  /** What Spring is told. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("--server.address=" + bind));
    if (address == null) {
      if (!numeric(bind, "--bind").isLoopbackAddress()) {
        throw new CannotBeDone(
            "Other computers reach the service through a proxy that serves TLS: say its address"
                + " with --address, "
                + EXAMPLE
                + ".");
      }
      return arguments;
    }
    numeric(bind, "--bind");
    numeric(proxy, "--proxy");
    arguments.addAll(
        List.of(
            "--onus.address=" + address,
            "--onus.hosts=" + host(address),
            "--server.forward-headers-strategy=native",
            "--server.tomcat.remoteip.internal-proxies=" + proxy.replace(".", "\\."),
            "--server.servlet.session.cookie.name=__Host-SESSION",
            "--server.servlet.session.cookie.secure=true"));
    return arguments;
  }

  private static String host(String address) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException unreadable) {
      throw new CannotBeDone("%s is no address, %s.".formatted(address, EXAMPLE));
    }
    String host = uri.getHost();
    if (!"https".equals(uri.getScheme())
        || host == null
        || !(uri.getPath().isEmpty() && uri.getQuery() == null)) {
      throw new CannotBeDone(
          "The address is https and a name and no more, %s, not %s.".formatted(EXAMPLE, address));
    }
    return host;
  }

  private static InetAddress numeric(String address, String option) {
    try {
      return InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException noNumber) {
      throw new CannotBeDone("%s takes a numeric address, not %s.".formatted(option, address));
    }
  }
}

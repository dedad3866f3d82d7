package org.onus.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.onus.app.Service;
import org.onus.app.access.Access;
import org.onus.app.access.Decision;
import org.onus.app.access.Sight;
import org.onus.app.access.cases.Parts;
import org.onus.app.access.signin.Seats;
import org.onus.app.access.trail.Trail;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The service with nothing put on record and nobody kept from anything: what a page costs without
 * trail and rules. Sign-in and the session in the database remain. It stands on the class path of
 * the benchmarks only, and the service has no switch for it.
 */
final class BareService implements BeanPostProcessor {
  private final Map<String, Object> seats = new ConcurrentHashMap<>();

  /** Starts it with Spring's own arguments. */
  public static void main(String[] arguments) {
    new SpringApplication(Service.class, BareService.class).run(arguments);
  }

  @Override
  public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
    return switch (bean) {
      case Trail trail -> instead(trail, BareService::notWritten);
      case Access access -> instead(access, BareService::allowed);
      case Parts parts -> instead(parts, BareService::allowed);
      case Seats found -> instead(found, this::onceForEachAccount);
      default -> name.equals("personDoor") ? instead(bean, BareService::allowed) : bean;
    };
  }

  private static @Nullable Object notWritten(MethodInvocation call) throws Throwable {
    return call.getMethod().getReturnType() == void.class ? null : call.proceed();
  }

  private static @Nullable Object allowed(MethodInvocation call) throws Throwable {
    Class<?> wanted = call.getMethod().getReturnType();
    if (wanted == Decision.class) {
      return new Decision.Granted(Decision.Basis.ROLE);
    }
    if (wanted == Decision.Basis.class) {
      return Decision.Basis.ROLE;
    }
    if (wanted == Sight.class) {
      return Sight.ALL;
    }
    if (wanted == Map.class && call.getArguments()[2] instanceof Map<?, ?> records) {
      Map<Object, Decision> all = new HashMap<>();
      records
          .keySet()
          .forEach(record -> all.put(record, new Decision.Granted(Decision.Basis.ROLE)));
      return all;
    }
    if (wanted == boolean.class) {
      return true;
    }
    return call.proceed();
  }

  private @Nullable Object onceForEachAccount(MethodInvocation call) throws Throwable {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || !who.isAuthenticated()) {
      return call.proceed();
    }
    Object seat = seats.get(who.getName());
    if (seat == null) {
      seat = call.proceed();
      if (seat != null) {
        seats.put(who.getName(), seat);
      }
    }
    return seat;
  }

  private static Object instead(Object bean, MethodInterceptor answer) {
    ProxyFactory proxy = new ProxyFactory(bean);
    proxy.setProxyTargetClass(true);
    proxy.addAdvice(answer);
    return proxy.getProxy();
  }
}

package org.onus.app.access.web.administration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Member;
import org.onus.app.access.accounts.Worker;
import org.onus.app.access.cases.Delegations;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Lets somebody stand in for a person on leave. */
@Controller
@Requires(Act.MANAGE_ACCOUNTS)
@RequestMapping("/administration/people/{account}/delegations")
class LeavePage {
  private final Screens screens;
  private final MemberScreen screen;
  private final Delegations delegations;

  LeavePage(Screens screens, MemberScreen screen, Delegations delegations) {
    this.screens = screens;
    this.screen = screen;
    this.delegations = delegations;
  }

  @PostMapping
  View begin(Reader reader, @PathVariable UUID account, @RequestParam Map<String, String> fields) {
    Member member = screen.find(reader, account);
    Messages messages = screens.messages();
    Problems problems = Problems.none();
    Optional<Worker> taker = screen.worker(reader, MemberScreen.typed(fields, "taker"));
    Optional<LocalDate> begins = MemberScreen.date(fields, "begins").date();
    Optional<LocalDate> ends = MemberScreen.date(fields, "ends").date();
    if (taker.isEmpty()) {
      problems.add("taker", messages.text("access.choose.missing"));
    }
    if (begins.isEmpty()) {
      problems.add("begins", messages.text("access.member.date.missing"));
    }
    if (ends.isEmpty()) {
      problems.add("ends", messages.text("access.member.date.missing"));
    } else if (begins.filter(ends.get()::isBefore).isPresent()) {
      problems.add("ends", messages.text("access.member.ends.wrong"));
    }
    if (problems.isEmpty() && taker.isPresent() && begins.isPresent() && ends.isPresent()) {
      delegations
          .begin(
              reader,
              account,
              taker.get().account(),
              taker.get().agency(),
              begins.get(),
              ends.get())
          .ifPresent(one -> problems.add("taker", messages.text(one.label())));
    }
    return screen.done(reader, member, fields, problems);
  }

  @PostMapping("/{delegation}/end")
  View end(Reader reader, @PathVariable UUID account, @PathVariable UUID delegation) {
    Member member = screen.find(reader, account);
    delegations.end(reader, account, delegation);
    return screen.done(reader, member, Map.of(), Problems.none());
  }
}

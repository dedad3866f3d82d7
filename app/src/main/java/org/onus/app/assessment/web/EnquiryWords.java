package org.onus.app.assessment.web;

import java.time.LocalDate;
import org.onus.app.assessment.enquiries.Enquiry;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.Item;

/** Questions to agencies in words. */
final class EnquiryWords {
  private final Messages messages;
  private final LocalDate today;

  EnquiryWords(Messages messages, LocalDate today) {
    this.messages = messages;
    this.today = today;
  }

  EnquiryView.Line line(Enquiry enquiry) {
    return new EnquiryView.Line(
        enquiry.id().toString(),
        Instruments.find(enquiry.instrument())
            .flatMap(instrument -> instrument.item(enquiry.item()))
            .map(Item::title)
            .orElse(""),
        enquiry.agency(),
        enquiry.words(),
        Dates.text(enquiry.askedAt(), messages),
        Dates.text(enquiry.due(), messages),
        messages.text(
            enquiry.isOverdue(today)
                ? "assessment.enquiry.overdue"
                : enquiry.isOpen() ? "assessment.enquiry.open" : "assessment.enquiry.answered"),
        enquiry.isOverdue(today),
        enquiry.replies().stream()
            .map(
                reply ->
                    messages.text(
                        "assessment.reply",
                        reply.words(),
                        reply.by(),
                        Dates.text(reply.on(), messages)))
            .toList());
  }
}

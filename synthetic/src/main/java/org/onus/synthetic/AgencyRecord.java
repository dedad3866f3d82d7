package org.onus.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.onus.synthetic.Someone.Home;

/** One agency's record of somebody, with the slips that records have. All shares are assumed. */
final class AgencyRecord {

  static final String HEADER =
      "record_id,given_name,middle_name,family_name,dob,sex,house_number,street,town,postcode,"
          + "phone,pnc,crn,prison_number,nhs_number";

  private static final double NO_IDENTIFIERS = 0.35;
  private static final double SLIP = 0.05;
  private static final double SHORT_FORM = 0.12;
  private static final double FORMER_NAME = 0.4;
  private static final double EXCHANGED = 0.01;

  /** Which numbers an agency knows is a matter of its kind. */
  private enum Kind {
    POLICE,
    PROBATION,
    PRISON,
    COUNCIL,
    HEALTH
  }

  private final Someone someone;
  private final Draw draw;

  private AgencyRecord(Someone someone, Draw draw) {
    this.someone = someone;
    this.draw = draw;
  }

  /** The values after the record's id, in the order of the header. */
  static String draw(Someone someone, Draw draw) {
    return new AgencyRecord(someone, draw).text();
  }

  private String text() {
    String given = slip(draw.chance(SHORT_FORM) ? someone.given().brief() : someone.given().full());
    String family = slip(draw.chance(FORMER_NAME) ? someone.formerFamily() : someone.family());
    boolean exchanged = draw.chance(EXCHANGED);
    List<String> values = new ArrayList<>();
    values.add(exchanged ? family : given);
    values.add(middle());
    values.add(exchanged ? given : family);
    values.add(birth());
    values.add(unless(0.05, someone.sex().name()));
    Home home = draw.oneOf(someone.homes().toArray(Home[]::new));
    boolean noAddress = draw.chance(0.08);
    values.add(noAddress ? "" : unless(0.03, String.valueOf(home.house())));
    values.add(noAddress ? "" : slip(street(home)));
    values.add(noAddress ? "" : unless(0.05, home.town()));
    values.add(noAddress ? "" : unless(0.08, slip(home.postcode())));
    values.add(unless(0.5, "07700 900%03d".formatted(someone.number() % 1_000)));
    addIdentifiers(values);
    return String.join(",", values);
  }

  private String street(Home home) {
    return draw.chance(0.2)
        ? home.street().replace("Street", "St").replace("Road", "Rd").replace("Avenue", "Ave")
        : home.street();
  }

  private String middle() {
    double at = draw.uniform();
    return at < 0.6 ? "" : at < 0.75 ? someone.middle().substring(0, 1) : someone.middle();
  }

  private String birth() {
    LocalDate born = LocalDate.ofEpochDay(someone.born());
    double at = draw.uniform();
    if (at < 0.06) {
      return "";
    }
    if (at < 0.08) {
      return String.valueOf(born.getYear());
    }
    if (at < 0.10 && born.getDayOfMonth() <= 12) {
      return "%d-%02d-%02d".formatted(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
    }
    if (at < 0.13) {
      return born.plusDays(draw.below(2) == 0 ? 1 : 10).toString();
    }
    if (at < 0.14) {
      return born.plusYears(draw.below(2) == 0 ? 1 : 10).toString();
    }
    return at < 0.6
        ? born.toString()
        : "%02d/%02d/%d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear());
  }

  private void addIdentifiers(List<String> values) {
    Kind kind = draw.oneOf(Kind.values());
    boolean none = draw.chance(NO_IDENTIFIERS);
    boolean pnc = !none && (kind == Kind.POLICE || kind == Kind.PRISON || kind == Kind.PROBATION);
    values.add(pnc && draw.chance(0.8) ? slip(Numbers.pnc(someone.number())) : "");
    values.add(!none && kind == Kind.PROBATION ? slip(Numbers.crn(someone.number())) : "");
    values.add(!none && kind == Kind.PRISON ? slip(Numbers.prison(someone.number())) : "");
    values.add(!none && kind == Kind.HEALTH ? slip(Numbers.nhs(someone.number())) : "");
  }

  private String unless(double chance, String value) {
    return draw.chance(chance) ? "" : value;
  }

  /** One character wrong, left out, doubled or exchanged with the next, now and then. */
  private String slip(String text) {
    if (text.length() < 2 || !draw.chance(SLIP)) {
      return text;
    }
    int at = draw.below(text.length() - 1);
    String before = text.substring(0, at);
    char own = text.charAt(at);
    String after = text.substring(at + 1);
    return switch (draw.below(4)) {
      case 0 -> before + (char) ('a' + draw.below(26)) + after;
      case 1 -> before + after;
      case 2 -> before + own + own + after;
      default -> before + after.charAt(0) + own + after.substring(1);
    };
  }
}

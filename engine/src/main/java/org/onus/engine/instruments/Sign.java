package org.onus.engine.instruments;

/** What something recorded about a person speaks of, beside that it happened. */
public enum Sign {
  ABUSE,
  REPEATED,
  ESCALATION,
  SEVERAL_VICTIMS,
  STALKING,
  SEXUAL_VIOLENCE,
  OTHER_VIOLENCE,
  STRANGULATION,
  THREAT_TO_KILL,
  SERIOUS_HARM,
  MAPPA,
  MENTAL_HEALTH,
  ALCOHOL,
  DRUGS,
  WEAPON,
  FIREARMS
}

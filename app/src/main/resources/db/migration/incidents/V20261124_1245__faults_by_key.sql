-- Why a step could not be done is kept as the key of its words and what they name, no longer as a
-- sentence: the page says it in its reader's language. A load that came back asks to be tried again.
UPDATE incidents_load SET fault = NULL WHERE fault IS NOT NULL;

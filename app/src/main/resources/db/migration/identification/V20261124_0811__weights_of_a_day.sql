-- Which harm weights a day's scores were made with. Of days scored before this was kept it is not
-- known, and an unknown fingerprint equals none.
ALTER TABLE identification_day ADD COLUMN weights_file text;
ALTER TABLE identification_day ADD COLUMN weights_fingerprint text NOT NULL DEFAULT '';
ALTER TABLE identification_day ALTER COLUMN weights_fingerprint DROP DEFAULT;

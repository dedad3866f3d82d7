-- Refused rows are kept for a while to be mended, and no longer; what a load counted stays.
ALTER TABLE incidents_load ADD COLUMN refused_gone boolean NOT NULL DEFAULT false;

-- Nor is a value of the file kept once its load has ended.
UPDATE incidents_load SET header = jsonb_set(header, '{samples}', '[]') WHERE ended_at IS NOT NULL;
UPDATE incidents_load SET report = NULL WHERE state = 'CANCELLED';

-- Why a value that was corrected by hand stands no longer, and whether it never was the person's:
-- then nobody is found or linked by it, and no file brings it back.
ALTER TABLE people_detail
  ADD COLUMN superseded_because text,
  ADD COLUMN mistaken boolean NOT NULL DEFAULT false CHECK (NOT mistaken OR superseded_at IS NOT NULL);
GRANT UPDATE (superseded_because, mistaken) ON people_detail TO ${service};

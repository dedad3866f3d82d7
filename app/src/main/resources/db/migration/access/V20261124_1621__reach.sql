-- How somebody is reached at work besides by email, as they say themselves.
ALTER TABLE access_account ADD COLUMN reach text CHECK (reach <> '' AND length(reach) <= 100);

-- where an agency is asked about a person: whom to call when nobody is named
ALTER TABLE access_agency ADD COLUMN contact text CHECK (contact <> '');
GRANT UPDATE (contact) ON access_agency TO ${service};

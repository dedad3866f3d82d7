-- Names that somebody opened before marks had reasons stay looked at; the others look new again.
INSERT INTO access_involvement
  (subject, agency, account, relation, choice, reason, begun_at, begun_by)
SELECT DISTINCT ON (l.record) l.record, a.agency, a.account, 'LOOKED_AT', 'OTHER',
  'Opened before reasons were kept', l.looked_at, l.looked_by
FROM identification_look l JOIN access_appointment a ON a.account::text = l.looked_by
ORDER BY l.record, l.looked_at DESC, a.given_at DESC;
DROP TABLE identification_look;

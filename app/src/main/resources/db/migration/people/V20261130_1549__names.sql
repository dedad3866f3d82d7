-- Who types the beginning of a name, or a name that very many bear, is shown those called so.
CREATE INDEX people_detail_family ON people_detail (lower(parts[3]) text_pattern_ops)
  WHERE kind IN ('NAME', 'ALIAS');
CREATE INDEX people_detail_given ON people_detail (lower(parts[1]) text_pattern_ops)
  WHERE kind IN ('NAME', 'ALIAS');

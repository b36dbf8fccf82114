-- drawn_shape(shape text, field text) returns geometry
-- A polygon that somebody drew on the map, in the map's own projection: there its edges are as straight as they were drawn.
-- Numbers and counts are checked before; whether it crosses itself is asked here, and nothing is ever repaired silently.
create or replace function drawn_shape(shape text, field text) returns geometry
language plpgsql stable parallel safe as $$
declare
  drawn geometry := st_transform(st_setsrid(st_geomfromgeojson(shape), 4326), 3857);
begin
  if st_isvalid(drawn) then
    return drawn;
  end if;
  raise exception using errcode = 'CT400', detail = field,
    message = format('%s must be a polygon whose edges do not cross: %s', field, lower(st_isvalidreason(st_transform(drawn, 4326))));
end $$;
